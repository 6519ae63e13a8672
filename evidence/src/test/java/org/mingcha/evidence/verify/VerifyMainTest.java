package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;

class VerifyMainTest {
    @TempDir
    private Path directory = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path bundle = Path.of("");

    @BeforeEach
    void writeABundle() throws IOException {
        bundle = directory.resolve("bundle.zip");
        Files.write(bundle, BundleWorld.of(new MemoryLog("qingxi.invalid/log")).bundle());
    }

    @Test
    void printsALinePerCheckAndWhatItCannotKnow() {
        assertEquals(0, run(Locale.CHINA, bundle.toString()));
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.getFirst().startsWith("文件未与数字比对：report.html、report.pdf。"));
        assertTrue(lines.get(1).startsWith("签名者：只知道文件包自带的密钥"));
        assertTrue(lines.get(2).startsWith("1 通过"));
        assertEquals("核验通过的是数字和记录；文件未与数字比对：report.html、report.pdf。", lines.get(lines.size() - 2));
        var told = lines.subList(8, lines.size() - 2);
        assertTrue(told.getFirst().startsWith("所用清单：《"), told.getFirst());
        assertTrue(told.stream().anyMatch(line -> line.startsWith("training：本单位登记 1 条，其中撤销 1 条")), told::toString);
        assertTrue(told.stream().anyMatch(line -> line.contains("attendance 由 ")), told::toString);
        assertTrue(told.getLast().startsWith("名册：记录 "), told.getLast());
        assertTrue(lines.getLast().contains("从未记录的事"));
    }

    @Test
    void answersAsJson() {
        assertEquals(0, run(Locale.ENGLISH, bundle.toString(), "--json"));
        var answer =
                CanonicalJson.parse(out.toString(StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8));
        assertEquals("bundle-only", answer.path("trust").asString());
        assertEquals(6, answer.path("checks").size());
        assertEquals(
                "[{\"compared\":\"none\",\"name\":\"report.html\"},{\"compared\":\"none\",\"name\":\"report.pdf\"}]",
                answer.path("documents").toString());
        assertTrue(answer.path("checks")
                .valueStream()
                .allMatch(check -> check.path("ok").booleanValue()));
    }

    @Test
    void saysThatThereAreNoDocuments() throws IOException {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        var without = Forger.of(Files.readAllBytes(bundle)).remove("report.pdf").remove("report.html");
        Files.write(bundle, without.sealedBy(world));
        run(Locale.ENGLISH, bundle.toString());
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("The bundle has no documents, only figures and entries.", lines.getFirst());
    }

    @Test
    void exitsWithOneWhereSomethingDoesNotHold() throws IOException {
        Files.write(
                bundle,
                Forger.of(Files.readAllBytes(bundle))
                        .put("report.pdf", new byte[1])
                        .zip());
        assertEquals(1, run(Locale.ENGLISH, bundle.toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("6 FAILED  the files are as sealed: report.pdf"));
    }

    @Test
    void namesInAHostileBundlePaintNothingOnTheTerminal() throws IOException {
        run(Locale.ENGLISH, bundle.toString());
        var lines = out.toString(StandardCharsets.UTF_8).lines().count();
        out.reset();
        var name = "\u001b[2J\u001b[H6 OK\n\u009b8mAll of it holds.\u202e\u2028";
        Files.write(
                bundle,
                Forger.of(Files.readAllBytes(bundle)).put(name, new byte[1]).zip());
        assertEquals(1, run(Locale.ENGLISH, bundle.toString()));
        var said = out.toString(StandardCharsets.UTF_8);
        assertEquals(lines, said.lines().count());
        assertTrue(said.contains("[2J"));
        assertTrue(said.codePoints().allMatch(each -> each == '\n' || !Character.isISOControl(each)), said);
    }

    @Test
    void exitsWithTwoAndOneSentenceWhereItCannotRun() throws IOException {
        var text = Files.writeString(directory.resolve("report.txt"), "no zip");
        assertEquals(2, run(Locale.ENGLISH, text.toString()));
        assertEquals(2, run(Locale.ENGLISH, directory.resolve("none.zip").toString()));
        assertEquals(2, run(Locale.ENGLISH, bundle.toString(), "--vkey", "none"));
        assertEquals(2, run(Locale.ENGLISH, bundle.toString(), "--vkey"));
        assertEquals(2, run(Locale.ENGLISH, bundle.toString(), "--policy"));
        assertEquals(2, run(Locale.ENGLISH, bundle.toString(), "--render"));
        assertEquals(2, run(Locale.ENGLISH));
        assertEquals(2, run(Locale.ENGLISH, bundle.toString(), "--nonsense"));
        assertEquals(8, err.toString(StandardCharsets.UTF_8).lines().count());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void signaturesGoWithRootsAndABundleAndNothingElse() {
        assertEquals(2, run(Locale.ENGLISH, "--signatures"));
        assertEquals(2, run(Locale.ENGLISH, bundle.toString(), "--roots", "roots.pem"));
        assertEquals(2, run(Locale.ENGLISH, "--signatures", "a.pdf", "--document", "a.docx"));
        assertEquals(3, err.toString(StandardCharsets.UTF_8).lines().count());
        assertTrue(err.toString(StandardCharsets.UTF_8).lines().allMatch(line -> line.startsWith("Usage: ")));
        err.reset();
        assertEquals(2, run(Locale.ENGLISH, bundle.toString(), "--signatures", "a.pdf", "--roots", "roots.pem"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("carries nothing that reads signatures"));
    }

    @Test
    void takesTheLanguageFromTheEnvironment() {
        assertEquals(Locale.CHINA, VerifyCommand.localeOf(null, "", "zh_CN.UTF-8"));
        assertEquals(Locale.ENGLISH, VerifyCommand.localeOf("C", null, "zh_CN.UTF-8"));
        assertEquals(Locale.ENGLISH, VerifyCommand.localeOf(null, null, null));
    }

    @Test
    void saysEverythingInBothLanguages() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var chinese = ResourceBundle.getBundle("messages.verify", Locale.ROOT, control);
        var english = ResourceBundle.getBundle("messages.verify", Locale.ENGLISH, control);
        for (var key : chinese.keySet()) {
            assertTrue(!chinese.getString(key).equals(english.getString(key)) || key.equals("verify.join"), key);
            assertEquals(places(chinese.getString(key)), places(english.getString(key)), key);
        }
        assertEquals(chinese.keySet(), english.keySet());
    }

    private static List<String> places(String sentence) {
        return java.util.regex.Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }

    private int run(Locale locale, String... args) {
        var main = new VerifyMain(
                locale,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return main.run(List.of(args));
    }
}
