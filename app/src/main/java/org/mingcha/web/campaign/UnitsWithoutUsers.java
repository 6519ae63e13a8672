package org.mingcha.web.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.UnitKind;
import org.mingcha.inspection.campaign.UnitName;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Units for which nobody can answer, as the workbook that {@code import users} takes once names and logins are filled in. */
@Component
class UnitsWithoutUsers {
    private static final Set<UnitKind> WITH_CLERKS = Set.of(UnitKind.VILLAGE, UnitKind.SCHOOL);

    private final Organisation organisation;

    UnitsWithoutUsers(Organisation organisation) {
        this.organisation = organisation;
    }

    ResponseEntity<byte[]> workbook(RequestContext context, List<UnitName> units) {
        var codes = units.stream().map(UnitName::code).toList();
        var content = new ByteArrayOutputStream();
        try (var workbook = new Workbook(content, "Mingcha", "1.0")) {
            write(context, workbook.newWorksheet(context.t("campaign.users.sheet")), organisation.find(codes));
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing the units without users", failure);
        }
        return Download.XLSX.named("units-without-users.xlsx").of(content.toByteArray());
    }

    private static void write(RequestContext context, Worksheet sheet, List<UnitView> units) {
        var heads = List.of("name", "login", "role", "unit");
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, context.t("accounts.column." + heads.get(column)));
        }
        sheet.value(0, heads.size(), context.t("campaign.users.unit-name"));
        int row = 1;
        for (var unit : units) {
            sheet.value(row, 2, context.t("accounts.role." + role(unit).code()));
            sheet.value(row, 3, unit.code());
            sheet.value(row, heads.size(), unit.name());
            row++;
        }
        sheet.range(0, 0, 0, heads.size()).style().bold().set();
        sheet.freezePane(0, 1);
        for (int column = 0; column <= heads.size(); column++) {
            sheet.width(column, 20);
        }
    }

    private static Role role(UnitView unit) {
        return WITH_CLERKS.contains(unit.kind()) ? Role.CLERK : Role.OFFICER;
    }
}
