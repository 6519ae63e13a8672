package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** STYLE.md's sizes. An exception stands here by name, with its reason. */
class SizeTest {
    private static final int FILE = 300;
    private static final int METHOD = 30;
    private static final int PARAMETERS = 4;
    private static final int TEMPLATE = 40;
    private static final int CONTROLLER = 60;

    private static final Set<String> LONG_FILES = Set.of();
    private static final Set<String> LONG_METHODS = Set.of(
            // The page geometry of GB/T 9704, one line a measure.
            "DocxBody.section");
    private static final Set<String> MANY_PARAMETERS = Set.of(
            // RFC 6962 and 9162 define these by five values; a record for one call would hide the formula.
            "Proofs.verifyInclusion",
            "Proofs.verifyConsistency",
            "RangeProofs.verify",
            // What Spring wires together, once.
            "TransparencyConfiguration.logParts",
            "LedgerConfiguration.ledgerParts",
            "ReportingConfiguration.reportingParts",
            "RecordCheck.compare",
            "Columns.match");
    private static final Set<String> LONG_TEMPLATES = Set.of();
    private static final Set<String> LONG_CONTROLLERS = Set.of();

    @Test
    void javaFilesEndAtThreeHundredLines() {
        assertEquals(LONG_FILES, beyond(SourceTree.files("*/src/**.java"), FILE));
    }

    @Test
    void controllersEndAtSixtyLines() {
        var controllers = SourceTree.mainJava().stream()
                .filter(file -> SourceTree.text(file).contains("\n@Controller"))
                .toList();
        assertEquals(LONG_CONTROLLERS, beyond(controllers, CONTROLLER));
    }

    @Test
    void templatesEndAtFortyLines() {
        assertEquals(LONG_TEMPLATES, beyond(SourceTree.files("app/src/main/jte/**.jte"), TEMPLATE));
    }

    @Test
    void methodsAreShortAndTakeFewParameters() {
        var tooLong = new ArrayList<String>();
        var tooMany = new ArrayList<String>();
        var parsed = SourceTree.parse(SourceTree.mainJava());
        parsed.units()
                .forEach((file, unit) -> new Measure(unit, parsed.positions(), SourceTree.name(file), tooLong, tooMany)
                        .scan(unit, null));
        assertEquals(LONG_METHODS, Set.copyOf(tooLong));
        assertEquals(MANY_PARAMETERS, Set.copyOf(tooMany));
    }

    private static Set<String> beyond(List<Path> files, int limit) {
        return Set.copyOf(files.stream()
                .filter(file -> SourceTree.text(file).lines().count() > limit)
                .map(SourceTree::name)
                .toList());
    }

    private static final class Measure extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String file;
        private final List<String> tooLong;
        private final List<String> tooMany;

        Measure(
                CompilationUnitTree unit,
                SourcePositions positions,
                String file,
                List<String> tooLong,
                List<String> tooMany) {
            this.unit = unit;
            this.positions = positions;
            this.file = file;
            this.tooLong = tooLong;
            this.tooMany = tooMany;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String name = file.substring(file.lastIndexOf('/') + 1).replace(".java", "") + "." + method.getName();
            if (method.getBody() != null && linesBetweenBraces(method.getBody()) > METHOD) tooLong.add(name);
            if (method.getParameters().size() > PARAMETERS && !isRecordsOrConstructor(method)) tooMany.add(name);
            return super.visitMethod(method, nothing);
        }

        /** A constructor's parameters are what the class is made of; records and injected parts are counted elsewhere. */
        private boolean isRecordsOrConstructor(MethodTree method) {
            var parent = getCurrentPath().getParentPath().getLeaf();
            return method.getName().contentEquals("<init>")
                    || parent instanceof ClassTree type && type.getKind() == Tree.Kind.RECORD && isCanonical(method);
        }

        private static boolean isCanonical(MethodTree method) {
            return method.getReturnType() == null;
        }

        private long linesBetweenBraces(Tree body) {
            var lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, body));
            long last = lines.getLineNumber(positions.getEndPosition(unit, body));
            return last - first - 1;
        }
    }
}
