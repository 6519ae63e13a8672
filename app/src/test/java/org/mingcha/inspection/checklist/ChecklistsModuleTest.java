package org.mingcha.inspection.checklist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published versions on the real log: who may, who sees, what is sealed. */
@MingchaSpringTest
class ChecklistsModuleTest {
    private static final Actor COUNTY = actor(Role.INSPECTOR, "999900000000", "CN/999900000000/");
    private static final Actor TOWN = actor(Role.OFFICER, "999901001000", "CN/999900000000/999901001000/");
    private static final Actor ELSEWHERE = actor(Role.INSPECTOR, "999800000000", "CN/999800000000/");

    @Autowired
    private Checklists checklists;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private List<FsckCheck> checks;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void units() {
        for (var code : List.of("999900000000", "999800000000")) {
            jdbc.sql("""
                            insert into organisation.unit (code, name, kind, parent, path)
                            values (:code, '县', 'county', 'CN', 'CN/' || :code || '/')
                            on conflict do nothing
                            """).param("code", code).update();
        }
        jdbc.sql("""
                        insert into organisation.unit (code, name, kind, parent, path)
                        values ('999901001000', '镇', 'town', '999900000000', 'CN/999900000000/999901001000/')
                        on conflict do nothing
                        """).update();
    }

    @Test
    void everybodySeesWhatComesWithTheProduct() {
        assertTrue(checklists.find(TOWN, "town-online-work").orElseThrow().isShipped());
        assertEquals(
                32,
                checklists
                        .find(ELSEWHERE, "network-security-baseline@1")
                        .orElseThrow()
                        .checklist()
                        .items()
                        .size());
        assertEquals(Optional.empty(), checklists.find(TOWN, "network-security-baseline@4"));
        assertEquals(Optional.empty(), checklists.find(TOWN, "@1"));
    }

    @Test
    void aVersionStaysAndTheSameAddsNothing() {
        assertEquals("versions@1", publish("versions", "甲"));
        assertEquals("versions@1", publish("versions", "甲"));
        assertEquals("versions@2", publish("versions", "乙"));
        assertEquals("versions@3", publish("versions", "甲"));
        assertEquals("甲", question("versions@1"));
        assertEquals("乙", question("versions@2"));
        assertEquals("甲", question("versions"));
        assertEquals(3, checklists.versions(COUNTY, "versions").size());
        assertEquals(
                1,
                checklists.all(COUNTY).stream()
                        .filter(each -> each.checklist().id().equals("versions"))
                        .count());
    }

    @Test
    void anUnknownRegisterAndWeightsThatDoNotAddUpAreRefusedByTheirPathAndNothingIsKept() {
        var gossip =
                "id: refused\ntitle: 清单\nitems:\n  - {id: a, question: 问, rules: [{name: n, unit: items, of: gossip}]}\n";
        assertEquals("rules.n.of", flaw(gossip).place());
        assertTrue(flaw(gossip).english().contains("a register that does not exist: “gossip”"), flaw(gossip)::english);
        var weights =
                "id: refused\ntitle: 清单\ntotal_weight: 100\nitems:\n  - {id: a, question: 问, answer: narrative, weight: 60}\n";
        assertTrue(flaw(weights).english().contains("100, but the weights of the items add up to 60"));
        assertEquals(Optional.empty(), checklists.find(COUNTY, "refused"));
    }

    private ChecklistViolation flaw(String yaml) {
        var drafting = checklists.draft(COUNTY, "f.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(ChecklistDraftResult.Refused.class, drafting)
                .flaws()
                .getFirst();
    }

    /** Where a unit types numbers; what is asked in words is for its reader to judge. */
    @Test
    void numbersThatNobodyMayAskForAreNotPublished() {
        for (var question : List.of("删帖数", "跟评人数", "舆情条数", "重点人员数", "微信号登记数", "信教人数", "评 论 员数", "zdry数", "yuqing条数")) {
            var yaml = "id: never\ntitle: 清单\nitems:\n  - {id: a, question: " + question + ", answer: numbers}\n";
            var draft = draft(COUNTY, yaml.getBytes(StandardCharsets.UTF_8));
            assertInstanceOf(
                    ChecklistPublicationResult.Never.class, checklists.publish(COUNTY, draft.number()), question);
        }
        var told = "id: told\ntitle: 清单\nitems:\n  - {id: a, question: 是否收到过删帖要求, answer: narrative}\n";
        var draft = draft(COUNTY, told.getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(ChecklistPublicationResult.Published.class, checklists.publish(COUNTY, draft.number()));
        assertEquals(Optional.empty(), checklists.find(COUNTY, "never"));
    }

    @Test
    void onlyItsSubtreeAndThoseAboveAreOfferedIt() {
        publish("county-only", "问");
        assertTrue(checklists.find(TOWN, "county-only").isPresent());
        assertTrue(checklists.find(Actor.operator(), "county-only@1").isPresent());
        assertEquals(Optional.empty(), checklists.find(ELSEWHERE, "county-only"));
        assertTrue(checklists.all(ELSEWHERE).stream()
                .noneMatch(each -> each.reference().equals("county-only@1")));
        assertEquals(Optional.empty(), checklists.export(ELSEWHERE, "county-only", ChecklistFormat.YAML));
    }

    @Test
    void theOperatorsIsEverybodys() {
        var draft = draft(Actor.operator(), yaml("national", "问"));
        assertInstanceOf(
                ChecklistPublicationResult.Published.class, checklists.publish(Actor.operator(), draft.number()));
        assertTrue(checklists.find(ELSEWHERE, "national@1").isPresent());
        assertTrue(
                checklists.all(TOWN).stream().anyMatch(each -> each.reference().equals("national@1")));
        checklists.find(Actor.operator(), "national").orElseThrow();
    }

    /** Nobody keeps an id from a superior by using it first. */
    @Test
    void thoseAboveGoOnWithAnIdThatIsUsedBelow() {
        var town = actor(Role.INSPECTOR, "999901001000", "CN/999900000000/999901001000/");
        var first = draft(town, yaml("national-2026", "问"));
        assertInstanceOf(ChecklistPublicationResult.Published.class, checklists.publish(town, first.number()));
        publish("national-2026", "县里的问");
        assertEquals(2, checklists.versions(COUNTY, "national-2026").size());
        var late = draft(town, yaml("national-2026", "又问"));
        assertInstanceOf(ChecklistPublicationResult.IdTaken.class, checklists.publish(town, late.number()));
    }

    @Test
    void onlyAdministratorsOfTheRootPublish() {
        var local = actor(Role.ADMIN, "999900000000", "CN/999900000000/");
        assertInstanceOf(ChecklistDraftResult.Forbidden.class, checklists.draft(local, "f.yaml", yaml("mine", "问")));
        var root = new Actor(3, "岗", List.of(new Actor.Grant(Role.ADMIN, "CN", "CN/")));
        var draft = draft(root, yaml("of-the-root", "问"));
        assertInstanceOf(ChecklistPublicationResult.Published.class, checklists.publish(root, draft.number()));
    }

    @Test
    void officersPublishNothingAndNobodyUnderAnothersId() {
        assertInstanceOf(ChecklistDraftResult.Forbidden.class, checklists.draft(TOWN, "f.yaml", yaml("mine", "问")));
        publish("taken", "问");
        var other = draft(ELSEWHERE, yaml("taken", "别的"));
        assertInstanceOf(ChecklistPublicationResult.IdTaken.class, checklists.publish(ELSEWHERE, other.number()));
        var shipped = draft(ELSEWHERE, yaml("town-online-work", "别的"));
        assertInstanceOf(ChecklistPublicationResult.IdTaken.class, checklists.publish(ELSEWHERE, shipped.number()));
        assertInstanceOf(
                ChecklistPublicationResult.Unknown.class,
                checklists.publish(COUNTY, other.number()),
                "another account's draft");
        assertEquals(Optional.empty(), checklists.draft(COUNTY, other.number()));
    }

    @Test
    void everythingPublishedIsSealedAndFsckFindsAChangedRow() {
        publish("sealed", "问");
        log.seal();
        var found = checklists.find(COUNTY, "sealed").orElseThrow();
        assertEquals(
                found.checklist(),
                org.mingcha.evidence.checklist.Checklist.fromJson(
                        log.sealedLog().published(found.sha256()).orElseThrow()));
        assertEquals(List.of(), findings());
        JdbcClient.create(database.owner())
                .sql("update inspection.checklist set sha256 = decode(repeat('ab', 32), 'hex') where id = 'sealed'")
                .update();
        assertEquals(
                List.of("sealed@1 sha256", "sealed@1 "),
                findings().stream()
                        .map(each -> each.key() + " " + each.column())
                        .toList());
        JdbcClient.create(database.owner())
                .sql("delete from inspection.checklist where id = 'sealed'")
                .update();
    }

    @Test
    void aCatalogOfTwelveHundredControlsIsPublishedFoundAndComesOutAsItCame() {
        var bytes = SampleCatalog.largeAsNist();
        var draft = draft(COUNTY, bytes);
        assertTrue(draft.losses().stream().anyMatch(each -> each.what().equals("links")));
        var published = assertInstanceOf(
                ChecklistPublicationResult.Published.class, checklists.publish(COUNTY, draft.number()));
        var reference = published.checklist().reference();
        assertEquals(
                1_200,
                checklists
                        .find(TOWN, reference)
                        .orElseThrow()
                        .checklist()
                        .items()
                        .size());
        assertArrayEquals(
                bytes,
                checklists.export(COUNTY, reference, ChecklistFormat.OSCAL).orElseThrow());
        var yaml = checklists.export(COUNTY, reference, ChecklistFormat.YAML).orElseThrow();
        var again = draft(COUNTY, yaml);
        assertInstanceOf(ChecklistPublicationResult.Published.class, checklists.publish(COUNTY, again.number()));
        var workbook =
                checklists.export(COUNTY, reference, ChecklistFormat.XLSX).orElseThrow();
        var same = assertInstanceOf(
                ChecklistPublicationResult.Published.class,
                checklists.publish(COUNTY, draft(COUNTY, workbook).number()));
        assertEquals(reference, same.checklist().reference(), "YAML and XLSX brought nothing new");
    }

    private List<FsckFinding> findings() {
        var found = new ArrayList<FsckFinding>();
        checks.forEach(check -> check.check(found::add));
        return found.stream()
                .filter(each -> each.table().startsWith("inspection."))
                .toList();
    }

    private String question(String reference) {
        return checklists
                .find(TOWN, reference)
                .orElseThrow()
                .checklist()
                .items()
                .getFirst()
                .question();
    }

    private String publish(String id, String question) {
        var draft = draft(COUNTY, yaml(id, question));
        return assertInstanceOf(ChecklistPublicationResult.Published.class, checklists.publish(COUNTY, draft.number()))
                .checklist()
                .reference();
    }

    private ChecklistDraft draft(Actor actor, byte[] content) {
        var drafting = checklists.draft(actor, "f", content);
        return assertInstanceOf(ChecklistDraftResult.Read.class, drafting, drafting.toString())
                .draft();
    }

    private static byte[] yaml(String id, String question) {
        return "id: %s\ntitle: 清单\nitems:\n  - {id: a, question: %s, answer: narrative}\n"
                .formatted(id, question)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Actor actor(Role role, String unit, String path) {
        return new Actor(Long.parseLong(unit.substring(0, 4)), "岗", List.of(new Actor.Grant(role, unit, path)));
    }
}
