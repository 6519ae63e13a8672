package org.mingcha.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.CaseRequest;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaClock;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.duties.DutyDraftResult;
import org.mingcha.duties.DutyLists;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.springframework.context.ApplicationContext;

/** A county with six towns below a city with a second county, on Thursday, 3 April 2025. */
final class AssignmentWorld {
    static final String CITY = "999900000000";
    static final String COUNTY = "999901000000";
    static final String OTHER_COUNTY = "999902000000";
    static final List<String> TOWNS =
            IntStream.rangeClosed(1, 6).mapToObj(n -> "99990100" + n + "000").toList();
    static final String OTHER_TOWN = "999902001000";
    static final LocalDateTime THURSDAY = LocalDateTime.of(2025, 4, 3, 9, 0);
    static final LocalDate TODAY = THURSDAY.toLocalDate();

    private static final String UNITS = """
            code,name,kind,parent
            999900000000,澄江市,city,CN
            999901000000,青溪县,county,999900000000
            999901001000,云岭镇,town,999901000000
            999901002000,澄屏镇,town,999901000000
            999901003000,石桥镇,town,999901000000
            999901004000,麦田镇,town,999901000000
            999901005000,竹溪镇,town,999901000000
            999901006000,白沙镇,town,999901000000
            999902000000,丹霞县,county,999900000000
            999902001000,望川镇,town,999902000000
            """;

    private final ApplicationContext context;

    AssignmentWorld(ApplicationContext context) {
        this.context = context;
        goTo(THURSDAY);
        if (bean(Organisation.class).find(COUNTY).isEmpty()) {
            importUnits();
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void goTo(LocalDateTime local) {
        var clock = bean(MingchaClock.class);
        clock.simulate(local.atZone(clock.zone()).toInstant());
    }

    private void importUnits() {
        try {
            var file = Files.writeString(Files.createTempFile("units", ".csv"), UNITS);
            bean(Organisation.class).importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Actor sender() {
        return actor(70, Role.OFFICER, COUNTY, "CN/" + CITY + "/" + COUNTY + "/");
    }

    static Actor citySender() {
        return actor(71, Role.OFFICER, CITY, "CN/" + CITY + "/");
    }

    static Actor inspector() {
        return actor(72, Role.INSPECTOR, COUNTY, "CN/" + CITY + "/" + COUNTY + "/");
    }

    static Actor officer(String town) {
        var account = 80 + TOWNS.indexOf(town);
        return actor(account, Role.OFFICER, town, "CN/" + CITY + "/" + COUNTY + "/" + town + "/");
    }

    static Actor actor(long account, Role role, String unit, String path) {
        return new Actor(account, role.code(), List.of(new Actor.Grant(role, unit, path)));
    }

    static SendAssignment task(String title, List<String> receivers) {
        return task(COUNTY, title, receivers);
    }

    static SendAssignment task(String unit, String title, List<String> receivers) {
        return new SendAssignment(
                unit,
                title,
                Optional.of("青政办〔2025〕12号"),
                Optional.of("请于截止日期前办结并答复。"),
                Optional.of("网络"),
                LocalDate.of(2025, 4, 30),
                45L,
                String.join(" ", receivers));
    }

    CommandResult<Long> act(Actor actor, AssignmentSummary row, AssignmentCommand command) {
        int seen = bean(Assignments.class).find(actor, row.id()).orElseThrow().version();
        return bean(Assignments.class).act(actor, new CaseRequest<>(row.id(), seen, command));
    }

    /** Published by the county's inspector for its towns, as a CSV. */
    DefinitionResult publishDuties(String whose, String csv) {
        var lists = bean(DutyLists.class);
        var read = lists.read(inspector(), whose, "乡镇履职事项清单.csv", csv.getBytes(StandardCharsets.UTF_8));
        if (read instanceof DutyDraftResult.Read(var draft)) {
            return lists.publish(inspector(), draft);
        }
        throw new AssertionError(read);
    }

    static List<Violation> violations(CommandResult<Long> result) {
        assertThat(result).isInstanceOf(CommandResult.Rejected.class);
        return ((CommandResult.Rejected<Long>) result).violations();
    }

    static List<String> refused(CommandResult<Long> result) {
        return violations(result).stream().map(Violation::code).toList();
    }
}
