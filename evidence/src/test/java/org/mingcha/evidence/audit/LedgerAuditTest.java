package org.mingcha.evidence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.evidence.audit.PaperLog.OTHER;
import static org.mingcha.evidence.audit.PaperLog.Said.NOTHING;
import static org.mingcha.evidence.audit.PaperLog.TOWN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Leaf;
import org.mingcha.tlog.Audit;

/** Logs whose tree holds and whose leaves do not: an auditor without a database names what is wrong. */
class LedgerAuditTest {
    static final List<String> UNITS = List.of(
            "[\"\",\"CN\",\"中国\",\"country\",null,null,[]]",
            "[\"999900000000\",\"999901001000\",\"云岭镇\",\"town\",null,null,[]]",
            "[\"CN\",\"999900000000\",\"青溪县\",\"county\",null,null,[]]");
    static final List<String> EXPECTED =
            List.of("[\"999901001000\",\"owes\",\"\"]", "[\"999911001000\",\"owes\",\"\"]");

    private final PaperLog log = new PaperLog();

    @TempDir
    private Path directory;

    @Test
    void passesASoundLog() {
        long meeting = log.add("meeting.entered", TOWN);
        log.add("meeting.entered", OTHER);
        long amended = log.add("meeting.amended", TOWN, NOTHING.target(meeting));
        log.add("meeting.withdrawn", TOWN, NOTHING.target(amended));
        long drill = log.add("incident.entered", TOWN, NOTHING.asDrill());
        log.add("incident.amended", TOWN, NOTHING.target(drill).asDrill());
        long filed = log.add("return.filed", TOWN);
        long back = log.add("return.sent_back", TOWN, NOTHING.target(filed));
        log.add("return.filed", TOWN, NOTHING.target(back));
        log.addPublished("checklist.published", "work", "1");
        log.addPublished("checklist.published", "work", "2");
        log.addSet("units.changed", "CN", UNITS);
        log.addSet("period.opened", "CN", EXPECTED);
        log.addSet("draw.commit", TOWN, List.of("[\"\",\"1\",\"一\"]", "[\"\",\"10\",\"二\"]"));
        log.addSet("draw.commit", TOWN, List.of());
        var audited = log.audit(directory);
        assertEquals(List.of(), faults(audited));
        assertTrue(audited.holds());
        assertEquals(
                List.of("leaves", "chains", "targets", "drills", "sets", "publications"),
                audited.ledger().stream().map(each -> each.check().code()).toList());
    }

    @Test
    void namesBothLeavesOfAFork() {
        log.add("meeting.entered", TOWN);
        var second = log.leaf("meeting.entered", TOWN, NOTHING);
        log.add("training.entered", TOWN);
        log.add("training.entered", TOWN);
        log.add(second.bytes());
        assertEquals(List.of("chain.fork " + TOWN + " 2 1 3"), faults(log.audit(directory)));
    }

    @Test
    void namesAJumpAndAFirstLeafThatIsNone() {
        log.add("meeting.entered", TOWN);
        var later = log.leaf("meeting.entered", TOWN, NOTHING);
        log.add(numbered(later, 7));
        log.add(numbered(log.leaf("meeting.entered", TOWN, NOTHING), 5, OTHER));
        assertEquals(
                List.of("chain.gap " + TOWN + " 1 7 1", "chain.gap " + OTHER + " 0 5 2"), faults(log.audit(directory)));
    }

    @Test
    void namesALinkToAnotherLeaf() {
        log.add("meeting.entered", TOWN);
        var leaf = log.leaf("meeting.entered", TOWN, NOTHING);
        log.add(replace(leaf.bytes(), leaf.prev().hex(), "1".repeat(64)));
        assertEquals(List.of("chain.link " + TOWN + " 2 1 0"), faults(log.audit(directory)));
    }

    @Test
    void namesAnEntryThatIsNoLeafAndGoesOn() {
        log.add("meeting.entered", TOWN);
        log.add(PaperLog.utf8("{\"hello\":1}"));
        log.add("meeting.entered", TOWN);
        var faults = faults(log.audit(directory));
        assertEquals(1, faults.size());
        assertTrue(faults.getFirst().startsWith("leaf.none 1 "), faults.toString());
    }

    @Test
    void namesALeafThatTheRulesForbid() {
        log.add("meeting.entered", TOWN, NOTHING.role("zhangsan"));
        log.add("units.changed", TOWN);
        assertEquals(List.of("leaf.wrong 0 role zhangsan", "leaf.wrong 1 unit " + TOWN), faults(log.audit(directory)));
    }

    @Test
    void namesWrongTargets() {
        long meeting = log.add("meeting.entered", TOWN);
        long training = log.add("training.entered", TOWN);
        long elsewhere = log.add("meeting.entered", OTHER);
        log.add("meeting.amended", TOWN, NOTHING.target(training));
        log.add("meeting.amended", TOWN, NOTHING.target(elsewhere));
        log.add("meeting.withdrawn", TOWN);
        add(log.leaf("meeting.amended", TOWN, NOTHING.target(meeting)).bytes(), "\"index\":\"0\"", "\"index\":\"1\"");
        assertEquals(
                List.of(
                        "target.type 3 meeting.amended 1 training.entered",
                        "target.unit 4 meeting.amended 2",
                        "target.none 5 meeting.withdrawn",
                        "target.other 6 meeting.amended 1"),
                faults(log.audit(directory)));
    }

    @Test
    void aTargetLiesBefore() {
        log.add("meeting.entered", TOWN);
        add(log.leaf("meeting.amended", TOWN, NOTHING.target(0)).bytes(), "\"index\":\"0\"", "\"index\":\"900\"");
        assertEquals(List.of("target.other 1 meeting.amended 900"), faults(log.audit(directory)));
    }

    @Test
    void namesADrillMarkThatChanged() {
        long first = log.add("incident.entered", TOWN);
        long second = log.add("incident.amended", TOWN, NOTHING.target(first));
        log.add("incident.amended", TOWN, NOTHING.target(second).asDrill());
        log.add("report.issued", TOWN, NOTHING.asDrill());
        assertEquals(
                List.of("drill.changed 2 incident.amended 0", "drill.act 3 report.issued"),
                faults(log.audit(directory)));
    }

    @Test
    void saysHowFarTheClockWasSetBack() {
        log.add("meeting.entered", TOWN, NOTHING.at("2025-03-01T10:00:00Z"));
        log.add("meeting.entered", TOWN, NOTHING.at("2025-03-01T09:58:00Z"));
        log.add("meeting.entered", TOWN, NOTHING.at("2025-03-01T09:00:00Z"));
        log.add("meeting.entered", TOWN, NOTHING.at("2025-03-01T08:30:00Z"));
        var audited = log.audit(directory);
        assertTrue(audited.holds());
        assertTrue(said(audited).contains("clock 2 2 90"), said(audited).toString());
    }

    @Test
    void namesAMisplacedRowThoughItIsSealed() {
        var village = "[\"CN\",\"999901001201\",\"上坪村\",\"village\",null,null,[]]";
        long set = log.addSet("units.changed", "CN", List.of(UNITS.get(0), village, UNITS.get(1), UNITS.get(2)));
        assertEquals(List.of("set.order " + set + " 2 " + UNITS.get(1)), faults(log.audit(directory)));
    }

    @Test
    void namesARowThatIsThereTwiceThoughItIsSealed() {
        long units = log.addSet("units.changed", "CN", List.of(UNITS.get(0), UNITS.get(1), UNITS.get(1)));
        var both = List.of("[\"" + TOWN + "\",\"exempt\",\"\"]", "[\"" + TOWN + "\",\"owes\",\"\"]");
        long expected = log.addSet("period.opened", "CN", both);
        assertEquals(
                List.of("set.twice " + units + " 2 " + UNITS.get(1), "set.twice " + expected + " 1 " + both.get(1)),
                faults(log.audit(directory)));
    }

    @Test
    void aUnitMayComeBackToItsOldPlace() {
        var closed = "[\"999900000000\",\"999901001000\",\"云岭镇\",\"town\",null,\"2024-05-01\",[]]";
        log.addSet("units.changed", "CN", List.of(UNITS.get(0), closed, UNITS.get(1), UNITS.get(2)));
        assertEquals(List.of(), faults(log.audit(directory)));
    }

    @Test
    void namesASetThatIsNotTheOneSealed() {
        long set = log.addSet("period.opened", "CN", EXPECTED);
        log.change("set/" + set, EXPECTED.getFirst() + "\n");
        assertEquals(List.of("set.size 0 1 2"), faults(log.audit(directory)));
        log.change("set/" + set, EXPECTED.getFirst() + "\n" + EXPECTED.getLast().replace("owes", "exempt") + "\n");
        assertTrue(faults(log.audit(directory)).getFirst().startsWith("set.root 0 "));
        log.change("set/" + set, String.join("\n", EXPECTED));
        assertTrue(faults(log.audit(directory)).getFirst().startsWith("set.row 0 1 "));
        log.change("set/" + set, (byte[]) null);
        Path file = directory.resolve("set/" + set);
        assertTrue(file.toFile().delete());
        assertEquals(List.of("facts.none set/0 0 period.opened"), faults(log.audit(directory)));
    }

    @Test
    void namesFactsThatAreNotTheOnesCommittedTo() {
        long set = log.addSet("period.opened", "CN", EXPECTED);
        log.publishFacts(set, new Content(Map.of("set_size", "0", "set_root", "0".repeat(64))));
        assertEquals(List.of("facts.wrong facts/0.json 0"), faults(log.audit(directory)));
    }

    @Test
    void namesADocumentThatIsPublishedWithTwoContents() {
        log.addPublished("checklist.published", "work", "1");
        log.addPublished("checklist.published", "work", "2");
        log.addPublished("checklist.published", "work", "1");
        assertTrue(said(log.audit(directory)).contains("publication.again work@1 0 2"));
        log.addPublished("checklist.published", "work", "1", "another");
        assertEquals(List.of("publication.twice work@1 0 3"), faults(log.audit(directory)));
    }

    @Test
    void saysWhereNoSetsAreShown() {
        log.add("units.changed", "CN");
        var audited = log.audit(directory);
        assertTrue(audited.holds());
        assertTrue(said(audited).contains("sets.none 1"), said(audited).toString());
    }

    @Test
    void keepsTheFirstFewOfManyFaults() {
        log.add("meeting.entered", TOWN);
        var fork = log.leaf("meeting.entered", TOWN, NOTHING).bytes();
        log.add(fork);
        var again = log.leaf("meeting.entered", TOWN, NOTHING);
        for (int i = 0; i < 40; i++) {
            log.add(replace(again.bytes(), again.text().hex(), "%064d".formatted(i)));
        }
        var audited = log.audit(directory);
        var chains = audited.ledger().get(1);
        assertFalse(chains.holds());
        assertEquals(20, chains.remarks().size());
        assertTrue(chains.more() > 0);
        assertEquals(21, chains.sentences(Locale.CHINA).size());
    }

    @Test
    void aTreeThatDoesNotHoldIsSaidFirst() throws IOException {
        for (int i = 0; i < 300; i++) {
            log.add("meeting.entered", TOWN);
        }
        log.write(directory);
        Files.delete(directory.resolve("tile/entries/001.p/44"));
        var audited = log.auditAgain(directory);
        assertInstanceOf(Audit.Failed.class, audited.log());
        assertEquals(List.of("leaves.until 256"), faults(audited));
    }

    static List<String> faults(LedgerAudit.Audited audited) {
        return audited.ledger().stream()
                .filter(each -> !each.holds())
                .flatMap(each -> each.remarks().stream())
                .map(LedgerAuditTest::text)
                .toList();
    }

    static List<String> said(LedgerAudit.Audited audited) {
        audited.ledger()
                .forEach(each -> assertFalse(each.sentences(Locale.ENGLISH).isEmpty()));
        return audited.ledger().stream()
                .flatMap(each -> each.remarks().stream())
                .map(LedgerAuditTest::text)
                .toList();
    }

    private static String text(AuditRemark remark) {
        return (remark.key() + " " + String.join(" ", remark.arguments())).strip();
    }

    private void add(byte[] entry, String part, String other) {
        log.add(replace(entry, part, other));
    }

    private static byte[] numbered(Leaf leaf, long useq) {
        return replace(leaf.bytes(), "\"useq\":\"" + leaf.useq() + "\"", "\"useq\":\"" + useq + "\"");
    }

    private static byte[] numbered(Leaf leaf, long useq, String unit) {
        return replace(numbered(leaf, useq), "\"unit\":\"" + leaf.unit() + "\"", "\"unit\":\"" + unit + "\"");
    }

    private static byte[] replace(byte[] entry, String part, String other) {
        var text = new String(entry, StandardCharsets.UTF_8);
        assertTrue(text.contains(part), text);
        return PaperLog.utf8(text.replace(part, other));
    }
}
