package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** From the preview of a self-inspection its report is read in English. */
@WebWorldTest
class ReadingPagesModuleTest {
    private static final String PREVIEW = "/assessments/" + WebWorld.INSIDE + "/2025";
    private static final String DOCUMENTS = PREVIEW + "/documents/";

    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void begin() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    @Test
    void thePreviewLinksToTheReadingInEachFormat() {
        var officer = signedIn();
        assertThat(officer.get(PREVIEW).body())
                .contains("英文读本", "href=\"" + DOCUMENTS + "list-en.html\"")
                .contains(
                        DOCUMENTS + "narrative-en.pdf",
                        DOCUMENTS + "narrative-en.docx",
                        DOCUMENTS + "narrative-en.ofd");
        for (var name : new String[] {"list-en.html", "narrative-en.html", "narrative-en-cited.html"}) {
            var read = officer.get(DOCUMENTS + name);
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body())
                    .contains(
                            "<html lang=\"en\">",
                            "Only the Chinese report is binding.",
                            "Draft, not ready to be sent.");
        }
        var pdf = officer.get(DOCUMENTS + "list-en.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("content-disposition").orElse("")).contains("-en.pdf");
    }

    @Test
    void theReportItselfStaysChineseAndOtherNamesAreNone() {
        var officer = signedIn();
        var chinese = officer.get(DOCUMENTS + "list.html").body();
        assertThat(chinese).contains("<html lang=\"zh-CN\">").doesNotContain("binding");
        var figures = JsonMapper.shared()
                .readTree(officer.get(DOCUMENTS + "figures.json").body());
        var reading = JsonMapper.shared()
                .readTree(officer.get(DOCUMENTS + "figures-en.json").body());
        assertThat(reading.path("format").stringValue()).isEqualTo("mingcha-reading/1");
        assertThat(reading.findValues("figures")).isEqualTo(figures.findValues("figures"));
        for (var name : new String[] {"list-fr.html", "list-cited-en.html", "figures-fr.json", "list-en.txt"}) {
            assertThat(officer.get(DOCUMENTS + name).statusCode()).as(name).isEqualTo(404);
        }
    }

    @Test
    void whatWasSignedIsReadInEnglishWithItsOwnFigures() {
        var base = "/assessments/"
                + new AssessmentWorld(context).signed(WebWorld.INSIDE, "2022").value();
        var officer = signedIn();
        assertThat(officer.get(base).body()).contains("href=\"" + base + "/documents/report-en.html\"");
        for (var name : new String[] {"report-en.html", "report-narrative-en.html"}) {
            var read = officer.get(base + "/documents/" + name);
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body())
                    .contains("<html lang=\"en\">", "(town-online-work@3) for 2022", "&quot;We ask for training");
        }
        assertThat(officer.get(base + "/documents/report-narrative-en.pdf").statusCode())
                .isEqualTo(200);
        assertThat(officer.get(base + "/documents/report-fr.html").statusCode()).isEqualTo(404);
    }

    private SignedInBrowser signedIn() {
        return SignedInBrowser.of(port, WebWorld.login(Role.OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
    }
}
