package org.mingcha.evidence.forgery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.LeafMarks;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A self-check on paper is told with its numbers and as one on paper; without a file it is told what is lacking. */
class PaperSelfCheckBundleTest {
    @TempDir
    Path work;

    @Test
    void isToldAsOneOnPaper() throws IOException {
        var item = twelfth(List.of(Hashing.sha256(new byte[] {1})));
        assertEquals("met", item.path("result").asString(), item.toString());
        assertEquals("网络与信息安全自查25项，达标23项，达标率92%（纸质自查）", item.path("sentence").asString());
    }

    @Test
    void withoutAFileItIsSaidWhatIsLacking() throws IOException {
        var item = twelfth(List.of());
        assertEquals("insufficient-evidence", item.path("result").asString(), item.toString());
        assertTrue(item.path("missing").asString().contains("检查整改台账中所引的记录没有附佐证材料"), item.toString());
    }

    private JsonNode twelfth(List<Hash> files) throws IOException {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        var typed = Map.<String, Object>of(
                "title",
                "网络与信息安全自查",
                "level",
                "本单位自查",
                "findings",
                "2",
                "rectified",
                "2",
                "checked",
                "25",
                "passed",
                "23");
        world.enter("inspection", BundleWorld.TOWN, "2025-09-10", typed, new LeafMarks("officer", files));
        var bundle = world.bundle();
        holds(bundle);
        return JsonMapper.shared()
                .readTree(Forger.of(bundle).part("figures.json"))
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals("12"))
                .findFirst()
                .orElseThrow();
    }

    private void holds(byte[] bundle) throws IOException {
        var made =
                assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
        assertTrue(
                made.checks().stream().allMatch(check -> check.isOk()),
                made.checks().toString());
        assumeTrue(PythonVerifier.isThere());
        var answer = new PythonVerifier(work).answers(List.of(bundle)).getFirst();
        assertEquals(0, answer.exit(), answer.said());
        assertEquals(Hashing.sha256(Forger.of(bundle).part("figures.json")).hex(), answer.figures());
    }
}
