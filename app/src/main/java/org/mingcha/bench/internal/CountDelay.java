package org.mingcha.bench.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.mingcha.reporting.ReturnKey;
import tools.jackson.databind.json.JsonMapper;

/** Returns filed one by one over HTTP: how long after its answer, which says that it is sealed, the country's counts have it. */
final class CountDelay {
    private static final int TIMES = 20;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration MOST = Duration.ofSeconds(60);

    private final BenchRun running;
    private final ReturnsTree tree;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    CountDelay(BenchRun running, ReturnsTree tree) {
        this.running = running;
        this.tree = tree;
        this.base = "http://127.0.0.1:" + running.parts().port().getAsInt() + "/api/v1/";
        this.token = running.parts().token().get();
    }

    /** The milliseconds that each took. */
    List<Double> measure() {
        running.step().accept("delay");
        var delays = new ArrayList<Double>();
        for (var key : keys()) {
            int before = counted();
            file(key);
            delays.add(Stopwatch.milliseconds(() -> await(before + 1)));
        }
        return delays;
    }

    private List<ReturnKey> keys() {
        var keys = new ArrayList<ReturnKey>();
        tree.missing(ReturnsTree.UNFILED, Set.of(), unit -> {
            if (keys.size() < TIMES) {
                keys.add(new ReturnKey(unit.unit(), ReturnsTree.MONTHLY, ReturnsTree.UNFILED));
            }
        });
        return keys;
    }

    private void file(ReturnKey key) {
        var json = "{\"unit\":\"%s\",\"return\":\"%s\",\"period\":\"%s\",\"nil\":true}"
                .formatted(key.unit(), key.returnId(), key.period().code());
        answer(request("returns")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.unit() + "-" + key.period().code())
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private void await(int filed) {
        long end = System.nanoTime() + MOST.toNanos();
        while (counted() < filed) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("A sealed return is not counted after " + MOST);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Of the whole country. */
    private int counted() {
        var counts = answer(
                request("completeness?return=" + ReturnsTree.MONTHLY + "&periods=" + ReturnsTree.UNFILED.code()));
        return JsonMapper.shared()
                .readTree(counts)
                .path("rows")
                .path(0)
                .path("filed")
                .asInt();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private String answer(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.uri() + " was answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("No answer from the server of the run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a count", e);
        }
    }
}
