package org.mingcha.bench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.bench.Measurement;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.Channel;
import org.mingcha.claims.ClaimCommand;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.Consequence;
import org.mingcha.claims.Knowledge;
import org.mingcha.claims.ReceiveClaim;
import org.mingcha.claims.Source;
import org.mingcha.claims.SourceKind;
import org.mingcha.claims.Verdict;

/** A correction's page beside a static file of the same server; then readers while hostile submissions come in. */
final class PublicBench {
    private static final int READERS = 4;
    private static final int ATTACKERS = 8;
    private static final String ARTICLE = "/p/corrections/2025/pipe-repair";
    private static final String PATH = "CN/999900000000/" + BenchRun.TOWN + "/";

    private final BenchRun running;
    private final int port;

    PublicBench(BenchRun running) {
        this.running = running;
        this.port = running.parts().port().getAsInt();
    }

    List<Measurement> measure() {
        running.importTown();
        var article = publish();
        var page = HttpConnection.get(article);
        var file = HttpConnection.get("/assets/base.css");
        running.step().accept("warm");
        rate(page);
        rate(file);
        running.step().accept("public");
        var pages = new ArrayList<Double>();
        var files = new ArrayList<Double>();
        for (int run = 0; run < running.settings().runs(); run++) {
            pages.add(rate(page));
            files.add(rate(file));
        }
        running.step().accept("hostile");
        var late = new HostileLoad(port, running.settings().rows(), ATTACKERS)
                .others(List.of(page, HttpConnection.get("/p/ask")));
        running.sizes().put("hostile", (long) running.settings().rows());
        return List.of(
                Measurement.of("public-page", "/s", pages, files),
                Measurement.of("public-others", "ms", late, List.of()));
    }

    private double rate(byte[] request) {
        var done = new AtomicInteger();
        var watch = new Stopwatch();
        long end = System.nanoTime() + running.settings().seconds() * 1_000_000_000L;
        var reading = new ArrayList<Future<?>>();
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(() -> read(request, end, done)));
            }
            for (var each : reading) each.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A reader broke off", e);
        }
        return done.get() / watch.seconds();
    }

    private void read(byte[] request, long end, AtomicInteger done) {
        try (var line = HttpConnection.from(1, port)) {
            while (System.nanoTime() < end) {
                if (line.ask(request) != 200) throw new IllegalStateException("The page was not given");
                done.incrementAndGet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verified by one officer, seen by another. */
    private String publish() {
        var writer = officer(1);
        var other = officer(2);
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        var claims = running.parts().claims().get();
        var heard = new ReceiveClaim(
                BenchRun.TOWN, "The tap water of New Street is bad", Channel.HOTLINE, today, Optional.empty());
        long id = claims.receive(writer, heard, false).done();
        act(writer, id, new ClaimCommand.Assess(Consequence.SAFETY, Knowledge.PUBLISHED));
        act(writer, id, new ClaimCommand.Save(draft(today)));
        act(writer, id, new ClaimCommand.Submit());
        act(other, id, new ClaimCommand.Approve());
        act(other, id, new ClaimCommand.Publish(Optional.of("pipe-repair")));
        running.parts().log().seal();
        return ARTICLE.replace("2025", Integer.toString(today.getYear()));
    }

    private static ClaimDraft draft(LocalDate today) {
        var notice = new Source(SourceKind.DOCUMENT, "Notice of the repair", "Water Office", today, "2025-3", null, "");
        var report = new Source(SourceKind.MEASUREMENT, "Test of the water", "Health Office", today, "118", null, "");
        return new ClaimDraft(
                Verdict.FALSE,
                "The pipe was repaired as announced; the water passed all tests",
                List.of("The repair was announced two days before [1].", "All 42 values were in order [2]."),
                "The notice and the report were read in the original.",
                List.of(notice, report),
                null,
                "");
    }

    private static Actor officer(long account) {
        return new Actor(account, "officer", List.of(new Actor.Grant(Role.OFFICER, BenchRun.TOWN, PATH)));
    }

    private void act(Actor actor, long id, ClaimCommand command) {
        var claims = running.parts().claims().get();
        int version = claims.find(actor, new ClaimId(id)).orElseThrow().version();
        claims.act(actor, new CaseRequest<>(id, version, command)).done();
    }
}
