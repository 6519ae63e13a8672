package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.register.Registers;
import org.mingcha.workbook.SheetXml;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Each workbook that the product sends, in its file: A4 across, heads on each page, filters, numbered pages, days as days. */
@WebWorldTest
class WorkbookLooksModuleTest {
    private static final String SUBTREE = "?unit=" + WebWorld.INSIDE;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void populate() {
        WebWorld.of(context);
    }

    @Test
    void everyWorkbookPrintsWell() {
        var faults = new ArrayList<String>();
        for (var path : paths()) {
            var bytes = officer().getForBytes(path);
            SheetXml.of(bytes).faults().forEach(fault -> faults.add(path + " " + fault));
        }
        assertThat(faults).isEmpty();
    }

    private List<String> paths() {
        var paths = new ArrayList<>(List.of(
                "/ledger/workbook" + SUBTREE,
                "/appraisal/workbook" + SUBTREE,
                "/burden/workbook" + SUBTREE,
                "/checklists/town-online-work/files/xlsx",
                "/matrix/missing.xlsx" + SUBTREE,
                "/registers/training/files/xlsx",
                "/registers/pattern.xlsx",
                "/returns/export" + SUBTREE + "&id=monthly&year=2026&format=xlsx"));
        Registers.shipped().all().forEach(each -> paths.add("/imports/templates/" + each.id() + ".xlsx"));
        return paths;
    }

    @Test
    void theDaysOfALedgerAreDays() {
        var xml = SheetXml.of(officer().getForBytes("/ledger/workbook" + SUBTREE));
        assertThat(xml.parts().get("xl/styles.xml")).contains("formatCode=\"yyyy-mm-dd\"");
        assertThat(xml.parts().get("xl/sharedStrings.xml")).doesNotContainPattern(">\\d{4}-\\d\\d-\\d\\d<");
    }

    @Test
    void templatesRefuseWhatIsNoDayAndNoChoice() {
        var xml = SheetXml.of(officer().getForBytes("/imports/templates/meeting.xlsx"));
        assertThat(xml.sheet(1)).contains("<dataValidation ", "type=\"list\"", "ISNUMBER(");
    }

    private SignedInBrowser officer() {
        return SignedInBrowser.of(port, WebWorld.login(Role.OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
    }
}
