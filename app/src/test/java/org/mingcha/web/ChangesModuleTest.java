package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;
import static org.mingcha.web.ChangeFeedReading.PATH;
import static org.mingcha.web.ChangeFeedReading.addresses;
import static org.mingcha.web.ChangeFeedReading.all;
import static org.mingcha.web.ChangeFeedReading.changes;
import static org.mingcha.web.ChangeFeedReading.feed;
import static org.mingcha.web.ChangeFeedReading.indexes;
import static org.mingcha.web.ChangeFeedReading.isOf;
import static org.mingcha.web.ChangeFeedReading.isOpen;
import static org.mingcha.web.ChangeFeedReading.last;
import static org.mingcha.web.ChangeFeedReading.types;
import static org.mingcha.web.ChangeFeedReading.units;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.inspection.checklist.ChecklistDraftResult;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The log as a feed: what a token sees of it, in which order, and that each address in it can be read with that token. */
@WebWorldTest
class ChangesModuleTest {
    private static final String COUNTY = "999900000000";
    private static final String VILLAGE = "999901001201";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TransparencyLog log;

    private static WebWorld world;
    private static Program inside;
    private static Program outside;
    private static Program root;
    private static String escalated;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            world.addAccount("root.reader", ADMIN, "CN");
            inside = program(OFFICER, WebWorld.INSIDE);
            outside = program(OFFICER, WebWorld.OUTSIDE);
            root = Program.of(context, port, "root.reader", false);
            var claims = new ClaimsByProgram(
                    inside, context.getBean(MingchaClock.class).today());
            claims.published(program(LEADER, WebWorld.INSIDE), "dry-ford");
            world.addAccount("officer.above.changes", OFFICER, COUNTY);
            escalated = claims.escalated(Program.of(context, port, "officer.above.changes", true));
        }
    }

    @Test
    void itIsToldOldestFirstByPagesThatRepeatAndLeaveOutNone() {
        var whole = all(inside, 500);
        assertThat(indexes(whole)).isSorted().doesNotHaveDuplicates();
        assertThat(indexes(all(inside, 3))).isEqualTo(indexes(whole));
        var after = indexes(whole).get(4);
        assertThat(indexes(feed(inside, "?limit=2&after=" + after)))
                .isEqualTo(indexes(whole).subList(5, 7));
    }

    @Test
    void eachAddressIsReadWithTheTokenThatWasToldIt() {
        for (var program : List.of(inside, outside, root)) {
            for (var change : all(program, 500)) {
                var href = change.get("href");
                if (!href.isNull()) {
                    assertThat(program.get(href.stringValue()).statusCode())
                            .as(change.toString())
                            .isEqualTo(200);
                }
            }
        }
        var addressed = all(inside, 500).stream()
                .filter(change -> !change.get("href").isNull())
                .map(change -> change.get("href").stringValue().split("[/?]")[3])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(addressed)
                .contains(
                        "assessments",
                        "claims",
                        "completeness",
                        "corrections",
                        "draws",
                        "entries",
                        "findings",
                        "questions",
                        "returns",
                        "units");
    }

    @Test
    void whatWentUpIsReadAtItsClaim() {
        for (var type : List.of("escalation.sent", "escalation.acknowledged")) {
            assertThat(addresses(type, inside)).as(type).contains(escalated);
        }
    }

    @Test
    void anEntryIsNamedByItsRegisterAndNumberAndNothingElseOfItIsTold() {
        var entry = all(inside, 500).stream()
                .filter(change -> change.get("index").asLong() == world.index)
                .findFirst()
                .orElseThrow();
        assertThat(entry.propertyNames())
                .containsExactlyInAnyOrder("index", "recorded_at", "type", "unit", "register", "entry", "href");
        assertThat(entry.get("type").stringValue()).isEqualTo("meeting.entered");
        assertThat(entry.get("unit").stringValue()).isEqualTo(WebWorld.INSIDE);
        assertThat(entry.get("register").stringValue()).isEqualTo("meeting");
        assertThat(entry.get("entry").asLong()).isEqualTo(world.entry.value());
        assertThat(entry.get("href").stringValue()).isEqualTo("/api/v1/entries/" + world.entry.value());
    }

    /** By the ledger's own list: nothing that it shows is missing here, and nothing of the neighbour is. */
    @Test
    void aTokenIsToldWhatItsListsShowAndNothingOfItsNeighbour() {
        var entries = Program.json(inside.get("/api/v1/entries?limit=200")).get("entries");
        assertThat(entries).hasSizeGreaterThanOrEqualTo(5);
        assertThat(indexes(all(inside, 500)))
                .containsAll(entries.valueStream()
                        .map(row -> row.get("index").asLong())
                        .toList());
        assertThat(units(all(inside, 500), type -> !isOpen(type)))
                .isSubsetOf(WebWorld.INSIDE, VILLAGE)
                .contains(WebWorld.INSIDE);
        assertThat(units(all(outside, 500), type -> !isOpen(type))).isSubsetOf(WebWorld.OUTSIDE);
        assertThat(all(outside, 500)).hasSizeLessThan(all(inside, 500).size());
        var hidden = indexes(all(inside, 500)).stream()
                .filter(index -> !indexes(all(outside, 500)).contains(index))
                .findFirst()
                .orElseThrow();
        assertThat(indexes(feed(outside, "?limit=1&after=" + (hidden - 1)))).doesNotContain(hidden);
    }

    @Test
    void whatIsPublishedForEverybodyIsToldToAll() {
        for (var type : List.of("units.changed", "correction.published", "period.opened")) {
            var ofOutside = all(outside, 500).stream()
                    .filter(change -> isOf(type, change))
                    .toList();
            var ofRoot =
                    all(root, 500).stream().filter(change -> isOf(type, change)).toList();
            assertThat(indexes(ofOutside)).as(type).isNotEmpty().isEqualTo(indexes(ofRoot));
        }
    }

    @Test
    void aChecklistIsToldToThoseToWhomItIsOffered() {
        long after = log.head().size() - 1;
        var path = context.getBean(Organisation.class)
                .find(WebWorld.INSIDE)
                .orElseThrow()
                .path();
        var inspector = new Actor(7_000, "inspector", List.of(new Actor.Grant(INSPECTOR, WebWorld.INSIDE, path)));
        var checklists = context.getBean(Checklists.class);
        var yaml = "id: town-only\ntitle: x\nitems:\n  - {id: a, question: x, answer: narrative}\n";
        var drafting = checklists.draft(inspector, "a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(drafting).isInstanceOf(ChecklistDraftResult.Read.class);
        checklists.publish(
                inspector, ((ChecklistDraftResult.Read) drafting).draft().number());
        log.seal();
        assertThat(types(feed(inside, "?after=" + after))).contains("checklist.published");
        assertThat(types(feed(root, "?after=" + after))).contains("checklist.published");
        assertThat(types(feed(outside, "?after=" + after))).doesNotContain("checklist.published");
    }

    @Test
    void theRunningOfTheInstallationIsToldToNobody() {
        var today = context.getBean(MingchaClock.class).today();
        var counts = new Content(Map.of("lines", "0", "acts", "0"));
        log.append(
                new NewFact("operation.digested", "OP", today, "admin", counts, Content.EMPTY, List.of(), null, false));
        log.seal();
        long newest = log.head().size() - 1;
        var told = Program.json(root.get(PATH + "?after=" + (newest - 1)));
        assertThat(told.get("changes")).isEmpty();
        assertThat(told.get("through").asLong()).isEqualTo(newest);
        assertThat(units(all(root, 500), _ -> true)).doesNotContain("OP").contains(WebWorld.INSIDE);
    }

    @Test
    void pagesStayWhatTheyWereWhileTheLogGrows() {
        var before = indexes(all(inside, 500));
        var first = Program.json(inside.get(PATH + "?limit=5"));
        world.entered("Sealed in between", List.of());
        log.seal();
        assertThat(indexes(feed(inside, "?limit=5"))).isEqualTo(before.subList(0, 5));
        var rest = new ArrayList<Long>();
        for (var next = first.get("next"); !next.isNull(); ) {
            var page = Program.json(inside.get(next.stringValue()));
            rest.addAll(indexes(changes(page)));
            next = page.get("next");
        }
        assertThat(rest).startsWith(before.subList(5, before.size()).toArray(Long[]::new));
        assertThat(rest).hasSizeGreaterThan(before.size() - 5);
    }

    /** Who has seen all asks again from there, and is told what has come. */
    @Test
    void throughIsWhereToGoOn() {
        long through = last(inside).get("through").asLong();
        assertThat(through).isEqualTo(log.head().size() - 1);
        var nothing = Program.json(inside.get(PATH + "?after=" + through));
        assertThat(nothing.get("changes")).isEmpty();
        assertThat(nothing.get("next").isNull()).isTrue();
        assertThat(nothing.get("through").asLong()).isEqualTo(through);
        world.entered("What has come", List.of());
        log.seal();
        var come = feed(inside, "?after=" + through);
        assertThat(come).extracting(change -> change.get("type").stringValue()).containsExactly("meeting.entered");
        assertThat(feed(outside, "?after=" + through)).isEmpty();
    }

    @Test
    void anIndexBehindTheTreeIsAnEmptyPageAndNoIndexIsRefused() {
        var beyond = Program.json(inside.get(PATH + "?after=999999999999999999"));
        assertThat(beyond.get("changes")).isEmpty();
        assertThat(beyond.get("next").isNull()).isTrue();
        for (var bad :
                List.of("after=-1", "after=x", "after=1.5", "after=", "after=9999999999999999999", "limit=many")) {
            assertThat(inside.get(PATH + "?" + bad).statusCode()).as(bad).isEqualTo(400);
        }
    }

    /** A county's spot check is shown to both of its towns, as in the list; a town's to none beside it. */
    @Test
    void aSpotCheckIsToldToThoseBelowItsUnit() {
        assertThat(addresses("draw.commit", outside)).doesNotContain("/api/v1/draws/" + world.draw);
        world.addAccount("inspector.above.changes", INSPECTOR, COUNTY);
        var clock = context.getBean(MingchaClock.class);
        var committed = Program.of(context, port, "inspector.above.changes", true)
                .post("/api/v1/draws", """
                {"unit": "%s", "of": "units", "from": "%s", "sample": 1, "inspected": "%s", "inspector_digest": "%s",
                 "inspected_digest": "%s", "reveal_by": "%s", "source": "drand quicknet, round 2"}""".formatted(
                                COUNTY,
                                clock.today(),
                                WebWorld.INSIDE,
                                "ab".repeat(32),
                                "cd".repeat(32),
                                clock.now().plus(Duration.ofHours(1))));
        assertThat(committed.statusCode()).as(committed.body()).isEqualTo(201);
        var ofCounty = committed.headers().firstValue("location").orElseThrow();
        for (var program : List.of(inside, outside, root)) {
            var listed = Program.json(program.get("/api/v1/draws?limit=200")).get("draws");
            assertThat(addresses("draw.commit", program))
                    .contains(ofCounty)
                    .containsExactlyInAnyOrderElementsOf(listed.valueStream()
                            .map(draw -> "/api/v1/draws/" + draw.get("draw").asLong())
                            .toList());
        }
        assertThat(outside.get(ofCounty).statusCode()).isEqualTo(200);
    }

    private Program program(Role role, String unit) {
        return Program.of(context, port, WebWorld.login(role, unit), true);
    }
}
