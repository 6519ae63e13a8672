package org.mingcha.cli.claim;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Code;
import org.mingcha.cli.support.Refused;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.Came;
import org.mingcha.correction.Claims;
import org.mingcha.correction.Handling;
import org.mingcha.correction.ReceiveClaim;
import org.mingcha.correction.Why;
import org.mingcha.database.MingchaClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code claim add}: a sentence that is to be checked; never from whom it came or where it stands. */
@Command(name = "add", description = "${bundle:cli.claim.add.description}")
final class ClaimAddCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.claim.add.unit}")
    private String unit = "";

    @Option(names = "--claim", required = true, paramLabel = "T", description = "${bundle:cli.claim.add.claim}")
    private String claim = "";

    @Option(names = "--came", required = true, paramLabel = "HOW", description = "${bundle:cli.claim.add.came}")
    private String came = "";

    @Option(names = "--day", paramLabel = "DAY", description = "${bundle:cli.claim.add.day}")
    private @Nullable LocalDate day;

    @Option(names = "--time", paramLabel = "HH:MM", description = "${bundle:cli.claim.add.time}")
    private @Nullable LocalTime time;

    @Option(names = "--confirm", description = "${bundle:cli.finding.confirm}")
    private boolean confirmed;

    ClaimAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var how = Code.of("--came", came, Came::of);
        var on = day == null ? session.bean(MingchaClock.class).today() : day;
        var command = new ReceiveClaim(unit.strip(), claim, how, on, time, confirmed);
        var handling = session.bean(Claims.class).receive(session.writer(), command);
        return isUnknownUnit(handling)
                ? Refused.unknown(session, "cli.unit.unknown", unit)
                : new ClaimAnswer(session).print(handling);
    }

    /** The unit is all that can be absent when something is entered. */
    private static boolean isUnknownUnit(Handling handling) {
        return handling instanceof Handling.Refused(var refusals)
                && refusals.getFirst().why() == Why.NOT_FOUND;
    }
}
