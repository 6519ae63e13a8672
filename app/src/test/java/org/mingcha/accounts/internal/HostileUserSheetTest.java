package org.mingcha.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.UserImportReport.RefusedRow;
import org.mingcha.bounds.HostileWorkbook;

/** A small workbook of users that would fill the memory. */
class HostileUserSheetTest {
    @TempDir
    private Path folder;

    @Test
    void aCellOutsideTheGridIsRefused() throws IOException {
        var file = HostileWorkbook.farCell().at(folder.resolve("far.xlsx"));
        assertThat(UserSheet.read(file).refused())
                .containsExactly(new RefusedRow(0, AccountRefusal.FILE_UNREADABLE, "far.xlsx"));
    }

    /** Each row is as wide as the widest before it: held all at once, 60,000 of them take four gigabytes. */
    @Test
    void wideRowsAreNotHeldTogether() throws IOException {
        var header = new StringBuilder("<row>");
        for (var title : new String[] {"姓名", "账号", "角色", "单位代码"}) {
            header.append("<c t=\"inlineStr\"><is><t>").append(title).append("</t></is></c>");
        }
        var rows = "<row><c r=\"XFD1\"/></row>".repeat(60_000);
        var sheet =
                UserSheet.read(HostileWorkbook.ofRows(header + "</row>" + rows).at(folder.resolve("wide.xlsx")));
        assertThat(sheet.refused()).isEmpty();
        assertThat(sheet.rows()).isEmpty();
    }
}
