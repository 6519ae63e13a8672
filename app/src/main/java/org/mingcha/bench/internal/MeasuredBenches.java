package org.mingcha.bench.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.NewToken;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.TokenResult;
import org.mingcha.accounts.Tokens;
import org.mingcha.bench.BenchResult;
import org.mingcha.bench.BenchSettings;
import org.mingcha.bench.BenchTask;
import org.mingcha.bench.Benches;
import org.mingcha.bench.Measurement;
import org.mingcha.claims.Claims;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Database;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.Reviews;
import org.mingcha.ledger.Ledger;
import org.mingcha.organisation.Organisation;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** One bench from the machine's description to the peak of memory. */
@Service
@Lazy
final class MeasuredBenches implements Benches {
    private static final String LOGIN = "bench";

    private final BenchTargets parts;
    private final Database database;

    MeasuredBenches(
            Organisation organisation,
            Ledger ledger,
            ReturnReporting reporting,
            TransparencyLog log,
            ObjectProvider<Custody> custody,
            ObjectProvider<SelfInspections> inspections,
            ObjectProvider<Campaigns> campaigns,
            ObjectProvider<Assessments> assessments,
            ObjectProvider<Reviews> reviews,
            ObjectProvider<Claims> claims,
            ObjectProvider<Accounts> accounts,
            ObjectProvider<Tokens> tokens,
            Environment environment,
            TransactionTemplate transaction,
            Database database,
            DataDirectory directory) {
        this.parts = new BenchTargets(
                organisation,
                ledger,
                reporting,
                log,
                custody::getObject,
                inspections::getObject,
                campaigns::getObject,
                assessments::getObject,
                reviews::getObject,
                claims::getObject,
                () -> token(accounts.getObject(), tokens.getObject()),
                accounts::getObject,
                () -> environment.getRequiredProperty("local.server.port", Integer.class),
                transaction,
                directory.root());
        this.database = database;
    }

    /** Of an officer of the whole tree. */
    private static String token(Accounts accounts, Tokens tokens) {
        accounts.add(Actor.operator(), NewAccount.named(LOGIN, Role.OFFICER, Organisation.ROOT));
        if (tokens.makeFor(LOGIN, new NewToken(LOGIN, 1, true)) instanceof TokenResult.Made made) {
            return made.text();
        }
        throw new IllegalStateException("No token was made for the bench");
    }

    @Override
    public BenchResult run(BenchTask task, BenchSettings settings, Consumer<String> step) {
        var jdbc = JdbcClient.create(database.application());
        var machine = MachineReader.read(jdbc);
        var sizes = new LinkedHashMap<String, Long>();
        try (var memory = ResidentMemory.watch(jdbc)) {
            var baseline = BareTables.create(database);
            var measured = measure(task, new BenchRun(parts, baseline, settings, step, sizes));
            return new BenchResult(task.code(), machine, sizes, measured, memory.peak());
        }
    }

    private static List<Measurement> measure(BenchTask task, BenchRun running) {
        return switch (task) {
            case IMPORT -> new ImportBench(running).measure();
            case SEAL -> new SealBench(running).measure();
            case REPORT -> new ReportBench(running).measure();
            case INSPECTION -> new InspectionBench(running).measure();
            case RETURNS -> new ReturnsLoadBench(running).measure();
            case RETURNS_SEED -> new ReturnsSeedBench(running).measure();
            case RETURNS_ASK -> new ReturnsAskBench(running).measure();
            case PUBLIC -> new PublicBench(running).measure();
            case AUDIT -> new AuditBench(running).measure();
            case VERIFY -> new VerifyBench(running).measure();
        };
    }
}
