package org.mingcha.evidence.forgery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.OwnTemplates;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.tlog.Hashing;

/** What the jar and the Python program say to bundles with templates: both the same, and the same figures. */
class TemplateVerdictsTest {
    private static final String HEAD = "id: own\nversion: '1'\nunit: '" + BundleWorld.TOWN + "'\n";
    private static final Path FULL = Path.of("..", "docs", "templates.md");

    @TempDir
    private Path directory;

    @Test
    void honestBundlesHoldAndGiveTheSameFigures() throws IOException {
        assumeTrue(PythonVerifier.isThere(), "no python3");
        var page = Files.readString(FULL);
        var full = page.substring(page.indexOf("```yaml\n") + "```yaml\n".length(), page.lastIndexOf("```"));
        var bundles = List.of(
                by(OwnTemplates.yaml()),
                by(full),
                by(HEAD + "lead_own: '{self}于{from}至{to}开展自查。'\nend: 完。\nclosing_none: 没有发现问题。\n"),
                by(HEAD + "list: {groups: [{heading: 一、学习, items: ['1', '2']}]}\n"),
                by(HEAD + "narrative: {parts: [{heading: 一、情况, say: [{items: [], rest: true}]}]}\n"),
                by(HEAD + "list: {before: 如下。, after: 以上。}\n"),
                withdrawn(),
                generalBesideOne());
        assertEquals(
                bundles.stream().map(each -> "").toList(),
                bundles.stream().map(TemplateVerdictsTest::problems).toList());
        var answers = new PythonVerifier(directory).answers(bundles);
        for (var i = 0; i < bundles.size(); i++) {
            var said = answers.get(i);
            assertEquals(0, said.exit(), said.said());
            assertEquals(
                    Hashing.sha256(Forger.of(bundles.get(i)).part("figures.json"))
                            .hex(),
                    said.figures());
        }
        assertTrue(
                answers.get(0).said().contains("is what the report goes by"),
                answers.get(0).said());
        assertTrue(
                answers.get(3).said().contains("does not fit the checklist"),
                answers.get(3).said());
    }

    @Test
    void forgedTemplatesAreRefusedByBoth() throws IOException {
        assumeTrue(PythonVerifier.isThere(), "no python3");
        var forged = new TemplateForgeries().all();
        assertTrue(forged.size() > 25);
        assertEquals(
                List.of(),
                forged.stream()
                        .filter(each -> problems(each.zip()).isEmpty())
                        .map(Forgery::name)
                        .toList());
        var answers = new PythonVerifier(directory)
                .answers(forged.stream().map(Forgery::zip).toList());
        assertEquals(
                List.of(),
                IntStream.range(0, forged.size())
                        .filter(i -> answers.get(i).exit() != 1)
                        .mapToObj(
                                i -> forged.get(i).name() + " " + answers.get(i).said())
                        .toList());
    }

    private static byte[] by(String yaml) {
        var world = ForgeryList.world();
        OwnTemplates.publish(world, ReportTemplate.fromYaml(yaml));
        return world.bundle();
    }

    private static byte[] withdrawn() {
        var world = ForgeryList.world();
        OwnTemplates.publish(world, OwnTemplates.example());
        OwnTemplates.withdraw(
                world, OwnTemplates.publish(world, OwnTemplates.example().withVersion("2")));
        return world.bundle();
    }

    /** The one for the checklist is withdrawn, and that for all holds. */
    private static byte[] generalBesideOne() {
        var world = ForgeryList.world();
        OwnTemplates.publish(world, ReportTemplate.fromYaml(HEAD + "opening: 高度重视。\n"));
        OwnTemplates.withdraw(world, OwnTemplates.publish(world, OwnTemplates.example()));
        return world.bundle();
    }

    private static String problems(byte[] bundle) {
        var made =
                assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
