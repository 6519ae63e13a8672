package org.mingcha.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The project's own sources, as text and as syntax trees. */
final class SourceTree {
    static final Path ROOT = root();

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private SourceTree() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("STYLE.md"))) here = here.getParent();
        return here;
    }

    static List<Path> files(String glob) {
        var matcher = ROOT.getFileSystem().getPathMatcher("glob:" + glob);
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> matcher.matches(ROOT.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> mainJava() {
        return files("*/src/main/java/**.java");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    /** The syntax trees of these files; one run of the parser for all of them. */
    static Parsed parse(List<Path> files) {
        try (var manager = COMPILER.getStandardFileManager(null, Locale.ROOT, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) COMPILER.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            var units = new TreeMap<Path, CompilationUnitTree>();
            task.parse().forEach(unit -> units.put(Path.of(unit.getSourceFile().toUri()), unit));
            return new Parsed(units, Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The syntax tree of a text that stands in no file. */
    static CompilationUnitTree parse(Path name, String text) {
        var source = new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        try {
            var task = (JavacTask) COMPILER.getTask(null, null, null, List.of("-proc:none"), null, List.of(source));
            return task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files with their trees, and where each node of them stands. */
    record Parsed(SortedMap<Path, CompilationUnitTree> units, SourcePositions positions) {}
}
