package org.mingcha.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Who works meanwhile: one looks at a page each second, one brings a ledger of 5,000 rows now and then. */
final class HonestOffice {
    private static final int ROWS = 5_000;
    private static final List<String> PAGES = List.of("/", "/ledger", "/returns", "/imports");

    private final Town town;
    private final AbuseAnswers answers;
    private final Queue<Long> pages = new ConcurrentLinkedQueue<>();
    private final List<Long> imports = new ArrayList<>();
    private int rows;
    private int refused;

    HonestOffice(Town town, AbuseAnswers answers) {
        this.town = town;
        this.answers = answers;
    }

    /** A page each second, whether the one before has come or not. */
    void read(FormClient client, long end) throws InterruptedException {
        try (var pages = Executors.newVirtualThreadPerTaskExecutor()) {
            long wanted = System.nanoTime();
            for (int i = 0; wanted < end; i++, wanted += 1_000_000_000L) {
                TimeUnit.NANOSECONDS.sleep(wanted - System.nanoTime());
                var page = PAGES.get(i % PAGES.size());
                pages.submit(() -> read(client, page));
            }
        }
    }

    private void read(FormClient client, String page) {
        long start = System.nanoTime();
        try {
            var answer = client.get(page);
            pages.add((System.nanoTime() - start) / 1_000_000);
            if (answer.statusCode() != 200) answers.fault(page + " was answered " + answer.statusCode());
        } catch (IOException e) {
            answers.fault(page + " did not come: " + e);
        }
    }

    void bring(FormClient client, Duration pause, long end) throws IOException, InterruptedException {
        client.get("/imports");
        do {
            var file = town.meetings("honest.xlsx", rows, ROWS);
            var upload = new FormClient.Upload("workbook", "ledger.xlsx", Files.readAllBytes(file));
            long start = System.nanoTime();
            var place = taken(client, upload);
            imports.add((System.nanoTime() - start) / 1_000_000);
            if (!client.get(place).body().contains("" + ROWS)) answers.fault(place + " does not say " + ROWS);
            rows += ROWS;
            TimeUnit.NANOSECONDS.sleep(Math.clamp(end - System.nanoTime(), 0, pause.toNanos()));
        } while (System.nanoTime() < end);
    }

    /** Where the report stands: the workbook is read, and what was read is applied. */
    private String taken(FormClient client, FormClient.Upload file) throws IOException, InterruptedException {
        var plan = sent(() -> client.upload("/imports", Map.of("unit", Town.CODE), file));
        return sent(() -> client.post(plan + "/apply", Map.of()));
    }

    /** One request. */
    private interface Request {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    /** Where it leads. Who finds no room comes again, sooner than is asked of him. */
    private String sent(Request request) throws IOException, InterruptedException {
        while (true) {
            var answer = request.send();
            if (answer.statusCode() == 302)
                return answer.headers().firstValue("location").orElseThrow();
            if (answer.statusCode() != 503) {
                throw new AssertionError("An honest import was answered " + answer.statusCode() + answer.body());
            }
            refused++;
            TimeUnit.SECONDS.sleep(2);
        }
    }

    /** Milliseconds within which this part of all pages came. */
    long page(double part) {
        var sorted = pages.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * part) - 1);
    }

    long slowestImport() {
        return imports.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    int rows() {
        return rows;
    }

    @Override
    public String toString() {
        return "pages %d: median %d ms, 90 %% %d ms, 99 %% %d ms, longest %d ms%nimports of 5,000 rows: %s ms, %d times refused for want of room"
                .formatted(pages.size(), page(0.5), page(0.9), page(0.99), page(1), imports, refused);
    }
}
