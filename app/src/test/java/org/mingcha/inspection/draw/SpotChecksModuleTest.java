package org.mingcha.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.draw.Allocation;
import org.mingcha.evidence.draw.DrawCheck;
import org.mingcha.evidence.draw.DrawVerification;
import org.mingcha.evidence.draw.DrawVerifier;
import org.mingcha.evidence.draw.Secret;
import org.mingcha.inspection.draw.DrawCommandResult.Reason;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=draws.invalid/log")
class SpotChecksModuleTest {
    private static final String COUNTY = "9999";
    private static final String TOWN = "999901";
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static int secrets;

    @Autowired
    private SpotChecks draws;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @Autowired
    private Custody custody;

    @Autowired
    private Database database;

    private final Actor inspector = actor(Role.INSPECTOR, COUNTY, "CN/9999/");
    private final Actor officer = actor(Role.OFFICER, TOWN, "CN/9999/999901/");
    private final Actor otherOfficer = actor(Role.OFFICER, "999902", "CN/9999/999902/");
    private Hash ours = newSecret();
    private Hash theirs = newSecret();

    private static Actor actor(Role role, String unit, String path) {
        return new Actor(7, "岗位", List.of(new Actor.Grant(role, unit, path)));
    }

    private static Hash newSecret() {
        return Hashing.sha256(("secret " + secrets++).getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void county(@TempDir Path directory) throws IOException {
        var rows = new StringBuilder("code,name,kind,parent\n9999,青溪县,county,CN\n");
        for (int town = 1; town <= 6; town++) {
            rows.append("99990%d,镇%d,town,9999\n".formatted(town, town));
            for (int village = 1; village <= 4; village++) {
                rows.append("99990%d0%d,村%d,village,99990%d\n".formatted(town, village, village, town));
            }
        }
        var file = Files.writeString(directory.resolve("units.csv"), rows);
        organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
        log.seal();
        clock.simulate(START.plus(Duration.ofDays(secrets)));
        ours = newSecret();
        theirs = newSecret();
    }

    @AfterEach
    void trueTime() {
        clock.endSimulation();
    }

    private CommitDraw command(long sample) {
        var filter = Filter.units(COUNTY, new TreeSet<>(List.of("town", "village")), clock.today(), Filter.Strata.KIND);
        return new CommitDraw(
                filter,
                Allocation.PROPORTIONAL,
                sample,
                TOWN,
                Secret.digest(ours).hex(),
                Secret.digest(theirs).hex(),
                clock.now().plus(Duration.ofHours(1)),
                "drand quicknet, round 1");
    }

    private long commit(long sample) {
        var done = (DrawCommandResult.Done) draws.commit(inspector, command(sample));
        log.seal();
        return done.draw();
    }

    private DrawCommandResult reveal(Actor actor, long no, Side side, Hash secret) {
        return draws.reveal(actor, new RevealSecret(no, side, secret.hex()));
    }

    private void afterTheDeadline() {
        clock.simulate(clock.now().plus(Duration.ofHours(2)));
    }

    private DrawCommandResult randomness(long no, String published) {
        return draws.record(
                inspector, new RecordRandomness(no, published, clock.now().minusSeconds(60)));
    }

    private static Reason reason(DrawCommandResult step) {
        return ((DrawCommandResult.Refused) step).reason();
    }

    private long complete() {
        long no = commit(10);
        assertThat(reveal(inspector, no, Side.INSPECTOR, ours)).isInstanceOf(DrawCommandResult.Done.class);
        assertThat(reveal(officer, no, Side.INSPECTED, theirs)).isInstanceOf(DrawCommandResult.Done.class);
        afterTheDeadline();
        assertThat(randomness(no, newSecret().hex())).isInstanceOf(DrawCommandResult.Done.class);
        assertThat(draws.result(inspector, no)).isInstanceOf(DrawCommandResult.Done.class);
        log.seal();
        return no;
    }

    private DrawVerification.Made verify(long no) {
        var file = draws.published(inspector, no).orElseThrow();
        return (DrawVerification.Made) new DrawVerifier(DrawVerifier.Trust.FILE_ONLY).verify(file);
    }

    @Test
    void drawRunsFromCommitToListThatAnybodyRecomputes(@TempDir Path directory) throws Exception {
        long no = complete();
        var view = draws.find(officer, no).orElseThrow();
        assertThat(view.state()).isEqualTo(DrawState.DONE);
        assertThat(view.drawn()).hasSize(10);
        assertThat(view.strata()).extracting(stratum -> stratum.text()).containsExactly("town 6 2", "village 24 8");
        var made = verify(no);
        assertThat(made.checks()).allMatch(DrawCheck::isOk);
        assertThat(made.finished()).isTrue();
        var file = Files.write(
                directory.resolve("draw.json"), draws.published(inspector, no).orElseThrow());
        assertThat(python(file))
                .isEqualTo(view.drawn().stream()
                        .map(row -> row.index() + " " + String.join(" ", row.elements()))
                        .toList());
    }

    /** What docs/spec/draw.py, standard library only, prints for this file. */
    private static List<String> python(Path file) throws IOException, InterruptedException {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "python3"))),
                "no python3");
        var script = Path.of("../docs/spec/draw.py").toAbsolutePath().normalize();
        var builder = new ProcessBuilder("python3", script.toString(), file.toString());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
    }

    @Test
    void lateRevealIsRefusedAndTheSilentSideCountsAsZeros() {
        long no = commit(5);
        assertThat(reveal(inspector, no, Side.INSPECTOR, ours)).isInstanceOf(DrawCommandResult.Done.class);
        afterTheDeadline();
        assertThat(reason(reveal(officer, no, Side.INSPECTED, theirs))).isEqualTo(Reason.LATE);
        assertThat(randomness(no, "03 07 12 19 22 31 + 05")).isInstanceOf(DrawCommandResult.Done.class);
        assertThat(reason(reveal(officer, no, Side.INSPECTED, theirs))).isEqualTo(Reason.LATE);
        assertThat(draws.result(inspector, no)).isInstanceOf(DrawCommandResult.Done.class);
        log.seal();
        assertThat(draws.find(inspector, no).orElseThrow().silent()).containsExactly(Side.INSPECTED);
        assertThat(verify(no).holds()).isTrue();
        assertThat(new String(draws.published(inspector, no).orElseThrow(), StandardCharsets.UTF_8))
                .contains("\"inspected\":\"silent\"");
    }

    @Test
    void randomnessIsRefusedBeforeTheDeadlineAndWhenBornBeforeIt() {
        long no = commit(5);
        assertThat(reason(randomness(no, ours.hex()))).isEqualTo(Reason.RANDOMNESS_EARLY);
        var before = clock.now();
        afterTheDeadline();
        assertThat(reason(draws.record(inspector, new RecordRandomness(no, ours.hex(), before))))
                .isEqualTo(Reason.RANDOMNESS_BORN);
        assertThat(reason(draws.result(inspector, no))).isEqualTo(Reason.RANDOMNESS_MISSING);
        assertThat(randomness(no, ours.hex())).isInstanceOf(DrawCommandResult.Done.class);
        assertThat(randomness(no, ours.hex())).isInstanceOf(DrawCommandResult.Done.class);
        assertThat(reason(randomness(no, theirs.hex()))).isEqualTo(Reason.RANDOMNESS_OTHER);
    }

    @Test
    void secondDrawOverTheSamePopulationIsListed() {
        long first = commit(5);
        ours = newSecret();
        theirs = newSecret();
        long second = commit(5);
        assertThat(second).isEqualTo(first + 1);
        assertThat(draws.find(inspector, first).orElseThrow().others()).contains(second);
        assertThat(draws.find(inspector, second).orElseThrow().others()).contains(first);
        assertThat(draws.list(inspector, Long.MAX_VALUE, 10))
                .extracting(DrawView::no)
                .startsWith(second, first);
        var file = new String(draws.published(inspector, second).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(file).contains("\"" + first + " open\"");
    }

    @Test
    void sameCommandTwiceIsOneDrawAndUsedDigestIsRefused() {
        var command = command(5);
        var first = draws.commit(inspector, command);
        assertThat(draws.commit(inspector, command)).isEqualTo(first);
        assertThat(reason(draws.commit(inspector, command(6)))).isEqualTo(Reason.DIGEST_USED);
        theirs = ours;
        assertThat(reason(draws.commit(inspector, command(5)))).isIn(Reason.DIGEST_USED, Reason.DIGESTS_EQUAL);
    }

    @Test
    void eachSideActsForItselfOnly() {
        assertThat(reason(draws.commit(officer, command(5)))).isIn(Reason.UNIT_UNKNOWN, Reason.NOT_INSPECTOR);
        long no = commit(5);
        assertThat(reason(reveal(officer, no, Side.INSPECTOR, ours))).isEqualTo(Reason.NOT_INSPECTOR);
        assertThat(reason(reveal(otherOfficer, no, Side.INSPECTED, theirs))).isEqualTo(Reason.NOT_INSPECTED);
        assertThat(reason(reveal(inspector, no, Side.INSPECTED, theirs))).isEqualTo(Reason.NOT_INSPECTED);
        assertThat(reason(reveal(officer, no, Side.INSPECTED, ours))).isEqualTo(Reason.SECRET_OTHER);
        assertThat(draws.find(actor(Role.INSPECTOR, "88", "CN/88/"), no)).isEmpty();
    }

    @Test
    void fsckNamesEveryAlteredCell() {
        long no = complete();
        assertThat(faults()).isEmpty();
        var owner = JdbcClient.create(database.owner());
        for (var cell : List.of(
                "draw source 'another'",
                "draw sample 9",
                "draw filter 'of=units'",
                "draw strata 'all 6 6'",
                "draw inspected '999902'",
                "draw reveal_by now()",
                "draw population_size 7",
                "draw_act published 'x'",
                "draw_act born_at now()",
                "draw_row content '[]'")) {
            var words = cell.split(" ", 3);
            var where = words[0].equals("draw_row")
                    ? " and place = 1"
                    : " and " + (words[0].equals("draw") ? "true" : "act = 'public'");
            owner.sql("create table inspection.kept as select %2$s as was from inspection.%1$s where no = %3$d%4$s"
                            .formatted(words[0], words[1], no, where))
                    .update();
            owner.sql("update inspection.%s set %s = %s where no = %d%s"
                            .formatted(words[0], words[1], words[2], no, where))
                    .update();
            assertThat(faults()).as(cell).anyMatch(found -> found.startsWith("inspection." + words[0] + " "));
            owner.sql("update inspection.%s set %s = (select was from inspection.kept) where no = %d%s"
                            .formatted(words[0], words[1], no, where))
                    .update();
            owner.sql("drop table inspection.kept").update();
        }
        assertThat(faults()).isEmpty();
    }

    private List<String> faults() {
        return custody.fsck().findings().stream()
                .filter(FsckFinding::isFault)
                .map(finding -> finding.table() + " " + finding.column())
                .toList();
    }
}
