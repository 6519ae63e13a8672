package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.register.WorkingDays;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.workbook.SheetXml;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A campaign from the empty form to its end, as an inspector's browser without script sees it. */
@WebWorldTest
class CampaignPagesModuleTest {
    private static final String COUNTY = "999900000000";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(?!_csrf)([a-z]+)\" value=\"([^\"]*)\">");
    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            var accounts = context.getBean(Accounts.class);
            var added = accounts.add(
                    Actor.operator(), NewAccount.named(WebWorld.login(Role.INSPECTOR, COUNTY), Role.INSPECTOR, COUNTY));
            accounts.setPassword(((AccountAddition.Invited) added).invitation().token(), WebWorld.PASSWORD);
        }
    }

    @Test
    void twoClicksOnIssueIssueOneCampaign() {
        var browser = inspector();
        var burden = browser.post("/campaigns/new", draft("Twice"));
        assertThat(burden.body()).contains("name=\"key\"");
        var hidden = hidden(burden);
        var clicks = Stream.of(1, 2)
                .map(click -> CompletableFuture.supplyAsync(() -> location(browser.post("/campaigns", hidden))))
                .toList();
        var places = clicks.stream().map(CompletableFuture::join).distinct().toList();
        assertThat(places).hasSize(1);
        assertThat(places.getFirst()).matches("/campaigns/\\d+");
        assertThat(issued("Twice")).isEqualTo(1);
        var changed = new HashMap<>(hidden);
        changed.put("title", "Twice, with another title");
        assertThat(browser.post("/campaigns", changed).statusCode()).isEqualTo(409);
        assertThat(issued("Twice, with another title")).isZero();
    }

    @Test
    void everyFaultOfADraftIsLinkedToItsField() {
        var form = new HashMap<>(draft(""));
        form.putAll(Map.of("basis", "", "plan", "", "due", "soon", "period", "x", "scope", WebWorld.OUTSIDE));
        form.put("checklist", "none");
        var body = inspector().post("/campaigns/new", form).body();
        assertThat(body).contains("role=\"alert\"");
        for (var field : List.of("title", "basis", "plan", "due", "period", "checklist")) {
            assertThat(body).contains("href=\"#c-" + field + "\"").contains("id=\"c-" + field + "\"");
        }
        assertThat(body).contains("<title>\u9519\u8bef\uff1a");
    }

    @Test
    void lessThanThreeWorkingDaysNeedAReasonThatTheUnitsSee() {
        var browser = inspector();
        var today = context.getBean(MingchaClock.class).today();
        var brief = new HashMap<>(draft("Short"));
        brief.put("due", WorkingDays.shipped().after(today, 2).toString());
        assertThat(browser.post("/campaigns/new", brief).body()).contains("href=\"#c-due\"");
        brief.put("reason", "The county congress meets on Friday");
        var issued = browser.post("/campaigns", hidden(browser.post("/campaigns/new", brief)));
        var officer = SignedInBrowser.of(port, WebWorld.login(Role.OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
        var seen = officer.get(location(issued)).body();
        assertThat(seen).contains("The county congress meets on Friday", "Notice 7", "2026-07");
        assertThat(seen).doesNotContain("Mirror Water").doesNotContain("/closure");
        assertThat(officer.get("/campaigns").body()).contains("Short");
        assertThat(officer.get("/").body()).contains("Short");
    }

    @Test
    void aScopeWithUnitsThatNobodyCanAnswerForNeedsConsent() throws IOException {
        var browser = inspector();
        var form = new HashMap<>(draft("Village too"));
        form.put("checklist", "network-security-baseline");
        form.remove("kinds");
        form.put("scope", COUNTY);
        var burden = browser.post("/campaigns/new", form);
        assertThat(burden.body()).contains("id=\"c-despite\"").contains("Clear Brook County");
        var hidden = hidden(burden);
        var refused = browser.post("/campaigns", hidden);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("href=\"#c-despite\"");
        var again = hidden(refused);
        again.put("despite", "yes");
        assertThat(location(browser.post("/campaigns", again))).matches("/campaigns/\\d+");
        assertThat(rows(browser, hidden)).contains(List.of("", "", "\u7ecf\u529e\u5c97", COUNTY, "Clear Brook County"));
    }

    @Test
    void aCopyIsFilledInForThePeriodThatFollows() {
        var browser = inspector();
        var first =
                location(browser.post("/campaigns", hidden(browser.post("/campaigns/new", draft("Round of 2024")))));
        var copied = browser.get("/campaigns/new?copy=" + first.replaceFirst(".*/", ""))
                .body();
        assertThat(copied)
                .contains("value=\"Round of 2025\"")
                .contains("value=\"Notice 7\"")
                .contains("value=\"2026-07\"");
        assertThat(copied).containsPattern("<option value=\"2025\" selected>");
        var officer = SignedInBrowser.of(port, WebWorld.login(Role.INSPECTOR, WebWorld.OUTSIDE), WebWorld.PASSWORD);
        assertThat(officer.get("/campaigns/new?copy=" + world.campaign.value()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void closingIsAskedForAndDoneOnce() {
        var browser = inspector();
        var place = location(browser.post("/campaigns", hidden(browser.post("/campaigns/new", draft("To be closed")))));
        var asked = browser.get(place + "/closure");
        var seen = hidden(asked);
        assertThat(asked.body()).contains("To be closed");
        assertThat(browser.post(place + "/closure", Map.of("seen", "99")).statusCode())
                .isEqualTo(409);
        assertThat(location(browser.post(place + "/closure", seen))).isEqualTo(place);
        assertThat(location(browser.post(place + "/closure", seen))).isEqualTo(place);
        assertThat(browser.get(place).body()).doesNotContain(place + "/closure");
        assertThat(browser.get(place + "/closure").statusCode()).isEqualTo(302);
    }

    /** Without script: the page is asked again, and says how far it is. */
    @Test
    void allReportsArePackedBehindAndTakenOnce() throws IOException {
        var browser = inspector();
        var place = location(browser.post("/campaigns", hidden(browser.post("/campaigns/new", draft("All at once")))));
        asked(browser, place, "every 2s");
        assertThat(location(browser.post(place + "/reports/file", Map.of()))).isEqualTo(place + "#reports");
        assertThat(location(browser.post(place + "/reports", Map.of()))).isEqualTo(place + "#reports");
        assertThat(asked(browser, place, place + "/reports/cancellation")).contains(place + "/reports/file");
        var zip = browser.postForBytes(place + "/reports/file", Map.of());
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .isNotEmpty()
                .allMatch(name -> name.matches("\\d{12}-[^/]+/draft-report(-narrative)?\\.[a-z]+"));
        assertThat(browser.get(place).body()).doesNotContain(place + "/reports/file");
    }

    /** The page, once it doesn't say this any more. */
    private static String asked(SignedInBrowser browser, String place, String waiting) {
        var page = browser.get(place).body();
        for (int i = 0; i < 2000 && page.contains(waiting); i++) {
            page = browser.get(place).body();
        }
        return page;
    }

    @Test
    void theScopeCanBeSearchedForAndNothingIsKeptOnTheWay() {
        var browser = inspector();
        var before = all();
        var form = new HashMap<>(draft("Half typed"));
        form.putAll(Map.of("to", "find", "find", "Upper", "basis", ""));
        var found = browser.post("/campaigns/new", form).body();
        assertThat(found).contains("value=\"999901001201\" selected").contains("value=\"Half typed\"");
        assertThat(found).doesNotContain("role=\"alert\"");
        form.put("find", "nowhere");
        assertThat(browser.post("/campaigns/new", form).body()).contains("nowhere");
        assertThat(all()).isEqualTo(before);
    }

    private SignedInBrowser inspector() {
        return SignedInBrowser.of(port, WebWorld.login(Role.INSPECTOR, COUNTY), WebWorld.PASSWORD);
    }

    /** To the two towns, each of which has an officer. */
    private static Map<String, String> draft(String title) {
        return Map.of(
                "title", title,
                "basis", "Notice 7",
                "plan", "2026-07",
                "checklist", "town-online-work",
                "period", "2024",
                "scope", COUNTY,
                "kinds", "town",
                "due", LocalDate.of(2099, 1, 15).toString(),
                "reason", "");
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        var fields = new HashMap<String, String>();
        var found = HIDDEN.matcher(page.body());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .map(place -> place.replaceFirst("https?://[^/]+", ""))
                .orElseGet(() -> answer.statusCode() + " " + answer.body());
    }

    private long issued(String title) {
        return context.getBean(Campaigns.class).list(Actor.operator(), null, 200).campaigns().stream()
                .filter(campaign -> campaign.mandate().title().equals(title))
                .count();
    }

    private int all() {
        return context.getBean(Campaigns.class)
                .list(Actor.operator(), null, 200)
                .campaigns()
                .size();
    }

    private static List<List<String>> rows(SignedInBrowser browser, Map<String, String> form) throws IOException {
        var sent = browser.postForBytes("/campaigns/new/units-without-users", form);
        assertThat(SheetXml.of(sent).faults()).isEmpty();
        assertThat(SheetXml.of(sent).sheet(1)).contains("type=\"list\"");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sent))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> Stream.of(0, 1, 2, 3, 4)
                            .map(cell -> row.getOptionalCell(cell)
                                    .map(value -> value.getText())
                                    .orElse(""))
                            .toList())
                    .toList();
        }
    }
}
