package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** STYLE.md's sizes. An exception stands here by name, with its reason. */
class SizeTest {
    private static final int FILE = 300;
    private static final int METHOD = 30;
    private static final int RECORD = 10;
    private static final int TEMPLATE = 150;
    private static final int TEMPLATE_LINE = 140;

    private static final Set<String> LONG_FILES = Set.of();
    private static final Set<String> LONG_METHODS = Set.of();
    private static final Set<String> LONG_TEMPLATES = Set.of();

    @Test
    void javaFilesEndAtThreeHundredLines() {
        assertEquals(LONG_FILES, beyond(SourceTree.files("*/src/**.java"), FILE));
    }

    @Test
    void templatesEndAtAHundredAndFiftyLines() {
        assertEquals(LONG_TEMPLATES, beyond(TemplateLayout.templates(), TEMPLATE));
    }

    @Test
    void templateLinesEndAtAHundredAndFortyCharacters() {
        var tooWide = new TreeSet<String>();
        for (Path file : TemplateLayout.templates()) {
            var lines = SourceTree.text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++)
                if (lines.get(i).codePointCount(0, lines.get(i).length()) > TEMPLATE_LINE)
                    tooWide.add(SourceTree.name(file) + ":" + (i + 1));
        }
        assertEquals(new TreeSet<String>(), tooWide);
    }

    @Test
    void templatesAreIndentedAsTheirHtmlIsNested() {
        var misplaced = new TreeSet<String>();
        for (Path file : TemplateLayout.templates())
            TemplateLayout.misplaced(SourceTree.text(file))
                    .forEach(line -> misplaced.add(SourceTree.name(file) + ":" + line));
        assertEquals(new TreeSet<String>(), misplaced);
    }

    @Test
    void methodsEndAtThirtyLinesAndRecordsAtTenComponents() {
        var parsed = SourceTree.parse(SourceTree.mainJava());
        var measure = new Measure(parsed.positions());
        parsed.units().values().forEach(unit -> measure.scan(unit, null));
        assertEquals(LONG_METHODS, measure.longMethods);
        measure.wideRecords.removeAll(WideRecords.PUBLISHED);
        measure.wideRecords.removeAll(WideRecords.TODAY);
        assertEquals(Set.of(), measure.wideRecords);
    }

    private static Set<String> beyond(List<Path> files, int limit) {
        return Set.copyOf(files.stream()
                .filter(file -> SourceTree.text(file).lines().count() > limit)
                .map(SourceTree::name)
                .toList());
    }

    private static final class Measure extends TreePathScanner<Void, Void> {
        private final SourcePositions positions;
        private final Set<String> longMethods = new TreeSet<>();
        private final Set<String> wideRecords = new TreeSet<>();

        Measure(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && linesBetweenBraces(method.getBody()) > METHOD)
                longMethods.add(types() + "." + method.getName());
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD && components(type) > RECORD) wideRecords.add(types());
            return super.visitClass(type, nothing);
        }

        /** A record has no other fields that are not static. */
        private static long components(ClassTree type) {
            return type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .count();
        }

        /** The types round this place, the outermost first: {@code LedgerPage.Row}. */
        private String types() {
            var names = new ArrayDeque<String>();
            for (Tree around : getCurrentPath())
                if (around instanceof ClassTree type && !type.getSimpleName().isEmpty())
                    names.addFirst(type.getSimpleName().toString());
            return String.join(".", names);
        }

        private long linesBetweenBraces(Tree body) {
            var unit = getCurrentPath().getCompilationUnit();
            var lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, body));
            long last = lines.getLineNumber(positions.getEndPosition(unit, body));
            return last - first - 1;
        }
    }
}
