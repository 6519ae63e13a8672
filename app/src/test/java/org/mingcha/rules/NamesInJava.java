package org.mingcha.rules;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The names that a class gives: components of its records, addresses it serves, options, names in facts; and what it reaches. */
final class NamesInJava extends TreeScanner<Void, Void> {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Set<String> CALLS = Set.of("openConnection", "toURL");
    private static final Set<String> PROGRAMS = Set.of("curl", "wget");

    private final String place;
    private final List<Named> names = new ArrayList<>();

    private NamesInJava(String place) {
        this.place = place;
    }

    static List<Named> in(CompilationUnitTree unit, String file) {
        if (file.endsWith("/package-info.java")) {
            return List.of();
        }
        var scanner = new NamesInJava(file.replaceFirst(".*/src/main/java/", "")
                .replaceFirst("\\.java$", "")
                .replace('/', '.'));
        scanner.scan(unit, null);
        return scanner.names;
    }

    @Override
    public Void visitImport(ImportTree tree, Void nothing) {
        names.add(new Named("client", place, tree.getQualifiedIdentifier().toString()));
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        var text = tree.toString();
        if (text.matches("[a-z]+(\\.\\w+)+")) {
            names.add(new Named("client", place, text));
        }
        if (CALLS.contains(tree.getIdentifier().toString())) {
            names.add(new Named("client", place, "java.net.URL." + tree.getIdentifier()));
        }
        return super.visitMemberSelect(tree, nothing);
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        if (tree.getKind() == Tree.Kind.RECORD) {
            tree.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .forEach(field -> names.add(new Named(
                            "component",
                            place,
                            field.getName().toString(),
                            field.getType().toString())));
        }
        return super.visitClass(tree, nothing);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void nothing) {
        var type = tree.getAnnotationType().toString();
        if (type.endsWith("Mapping")
                || Set.of("Option", "Parameters", "Command").contains(type)) {
            tree.getArguments()
                    .forEach(argument -> argument.accept(
                            new TreeScanner<Void, Void>() {
                                @Override
                                public Void visitLiteral(LiteralTree literal, Void none) {
                                    if (literal.getValue() instanceof String text && !text.contains(" ")) {
                                        names.add(new Named(
                                                "address", place, text.replaceAll("\\{(\\w+):[^/]*\\}", "$1")));
                                    }
                                    return null;
                                }
                            },
                            null));
            return null;
        }
        return super.visitAnnotation(tree, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void nothing) {
        if (tree.getValue() instanceof String text) {
            if (PROGRAMS.contains(text)) {
                names.add(new Named("client", place, "java.net.URL." + text));
            } else if (NAME.matcher(text).matches() || HAN.matcher(text).find()) {
                names.add(new Named("name", place, text));
            }
        }
        return null;
    }
}
