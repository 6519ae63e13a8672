package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A task from the form with which it is sent to the page of its burden, as browsers without script see it. */
@WebWorldTest
class AssignmentPagesModuleTest {
    private static final String COUNTY = "999900000000";
    private static final Pattern SHARE = Pattern.compile("href=\"(/assignments/\\d+)\">Cloud Ridge");
    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            world.addAccount(Role.OFFICER, COUNTY);
            world.addAccount(Role.INSPECTOR, COUNTY);
        }
    }

    @Test
    void isSentByTickingReceiversAnsweredAndCounted() throws IOException {
        var county = browser(Role.OFFICER, COUNTY);
        assertThat(county.get("/dispatches/new").body())
                .contains("type=\"checkbox\" name=\"receivers\" value=\"" + WebWorld.INSIDE + "\"")
                .contains("type=\"checkbox\" name=\"receivers\" value=\"" + WebWorld.OUTSIDE + "\"");
        var sent = county.post("/dispatches?receivers=" + WebWorld.INSIDE, draft("Count the printers"));
        assertThat(location(sent)).matches("/dispatches/\\d+");
        var page = county.get(location(sent)).body();
        assertThat(page).contains("Count the printers", "Cloud Ridge", "Mirror Water", "Notice 9");
        var share = SHARE.matcher(page);
        assertThat(share.find()).isTrue();

        var town = browser(Role.OFFICER, WebWorld.INSIDE);
        assertThat(town.get("/").body()).contains("Count the printers").contains("href=\"" + share.group(1) + "\"");
        assertThat(town.get("/assignments").body()).contains("Count the printers");
        var task = town.get(share.group(1)).body();
        assertThat(task).contains(share.group(1) + "/take").contains(share.group(1) + "/give-back");
        assertThat(task).doesNotContain("Mirror Water");
        town.post(share.group(1) + "/take", Map.of("seen", "1"));
        var refused = town.post(share.group(1) + "/answer", Map.of("seen", "2", "done_on", "", "said", ""));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("role=\"alert\"");
        var today = context.getBean(MingchaClock.class).today().toString();
        assertThat(location(town.post(
                        share.group(1) + "/answer", Map.of("seen", "2", "done_on", today, "said", "Nine of them."))))
                .isEqualTo(share.group(1));
        assertThat(town.get(share.group(1)).body()).contains("Nine of them.").doesNotContain("/give-back\"");
        assertThat(town.get("/").body()).doesNotContain("href=\"" + share.group(1) + "\"");

        assertThat(county.get("/burden?unit=" + WebWorld.INSIDE).body())
                .contains("Count the printers", "<td>35</td>", "Clear Brook County");
        var workbook = county.getForBytes("/burden/workbook?unit=" + WebWorld.INSIDE);
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getSheets().toList()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void whatAListTookBackIsRefusedNamingItsLine() {
        var inspector = browser(Role.INSPECTOR, COUNTY);
        inspector.get("/duties");
        var preview = inspector.upload(
                "/duties/drafts",
                Map.of(
                        "whose",
                        "town",
                        "file",
                        "@\u5e8f\u53f7,\u4e8b\u9879,\u7c7b\u522b\n"
                                + "41,Licensing of fireworks,\u4e0a\u7ea7\u6536\u56de\n"));
        var document = Pattern.compile("name=\"document\" value=\"([^\"]*)\"").matcher(preview.body());
        assertThat(document.find()).isTrue();
        var published = inspector.post(
                "/duties/publication", Map.of("document", document.group(1).replace("&#34;", "\"")));
        assertThat(location(published)).isEqualTo("/duties");
        assertThat(inspector.get("/duties").body()).contains("Licensing of fireworks", "41");

        var county = browser(Role.OFFICER, COUNTY);
        county.get("/dispatches/new");
        var refused = county.post("/dispatches?receivers=" + WebWorld.INSIDE, draft("Licensing of Fireworks 2026"));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("role=\"alert\"").contains("41").contains("Licensing of fireworks");
    }

    /** The second receiver stands in the address: a form has each ticked box under one name. */
    private static Map<String, String> draft(String title) {
        return Map.of(
                "unit",
                COUNTY,
                "title",
                title,
                "reference",
                "Notice 9",
                "due_on",
                "2099-01-15",
                "minutes",
                "35",
                "receivers",
                WebWorld.OUTSIDE);
    }

    private SignedInBrowser browser(Role role, String unit) {
        return SignedInBrowser.of(port, WebWorld.login(role, unit), WebWorld.PASSWORD);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    }
}
