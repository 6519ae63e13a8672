package org.mingcha.web.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.UnitKind;
import org.mingcha.inspection.campaign.UnitName;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.RequestContext;
import org.mingcha.workbook.CellRule;
import org.mingcha.workbook.CellValue;
import org.mingcha.workbook.WorkbookWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Units for which nobody can answer, as the workbook that {@code import users} takes once names and logins are filled in. */
@Component
class UnitsWithoutUsers {
    private static final Set<UnitKind> WITH_CLERKS = Set.of(UnitKind.VILLAGE, UnitKind.SCHOOL);

    private static final int ROLE = 2;

    private final Organisation organisation;

    UnitsWithoutUsers(Organisation organisation) {
        this.organisation = organisation;
    }

    ResponseEntity<byte[]> workbook(RequestContext context, List<UnitName> units) {
        var codes = units.stream().map(UnitName::code).toList();
        var content = new ByteArrayOutputStream();
        try (var workbook = new WorkbookWriter(content, context.words().locale())) {
            write(context, workbook, organisation.find(codes));
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing the units without users", failure);
        }
        return Download.XLSX.named("units-without-users.xlsx").of(content.toByteArray());
    }

    private static void write(RequestContext context, WorkbookWriter workbook, List<UnitView> units)
            throws IOException {
        var heads = Stream.of(
                        "accounts.column.name",
                        "accounts.column.login",
                        "accounts.column.role",
                        "accounts.column.unit",
                        "campaign.users.unit-name")
                .map(context::t)
                .toList();
        var sheet = workbook.table(context.t("campaign.users.sheet"), heads);
        var roles = Role.held().stream()
                .map(role -> context.t("accounts.role." + role.code()))
                .toList();
        sheet.rule(ROLE, new CellRule.Choice(roles), Math.max(1, units.size()));
        for (var unit : units) {
            var role = context.t("accounts.role." + role(unit).code());
            sheet.row(CellValue.texts(List.of("", "", role, unit.code(), unit.name())));
        }
    }

    private static Role role(UnitView unit) {
        return WITH_CLERKS.contains(unit.kind()) ? Role.CLERK : Role.OFFICER;
    }
}
