package org.mingcha.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programs that file nil returns, each until it is acknowledged: after a broken line or a server's fault the same request
 * goes again under the same key. While the server is down they wait at a gate.
 */
final class FilingLoad implements AutoCloseable {
    private static final int CLIENTS = 24;
    /** Every so many are sent once more although they were acknowledged. */
    private static final int REPEATED = 20;

    private static final long MOMENT = 200_000_000;
    private static final long PAUSE = 400_000_000;

    private static final JsonMapper JSON = new JsonMapper();

    /** One return, as the log names it. */
    record Return(String unit, String period) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String base;
    private final String token;
    private final Queue<Return> left;
    private final Map<Return, String> receipts = new ConcurrentHashMap<>();
    private final Semaphore acknowledged = new Semaphore(0);
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean isPatient;

    FilingLoad(int port, String token, List<Return> returns) {
        this.base = "http://localhost:" + port;
        this.token = token;
        this.left = new ConcurrentLinkedQueue<>(returns);
    }

    void start() {
        for (int i = 0; i < CLIENTS; i++) clients.add(threads.submit(this::work));
    }

    /**
     * From now on a server may say that its database is away or full: the same request goes again a moment later. And there
     * is a pause after each, so that a fast machine has not done all before something happens.
     */
    FilingLoad patiently() {
        isPatient = true;
        return this;
    }

    /** Whether one more is acknowledged within this time; those that were before don't count. */
    boolean goesOnWithin(Duration limit) throws InterruptedException {
        acknowledged.drainPermits();
        return acknowledged.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isDone() {
        return left.isEmpty();
    }

    /** Until so many more are acknowledged, or nothing is left. */
    void await(int more) throws InterruptedException {
        for (boolean isEnough = false; !isEnough && !isDone(); ) {
            isEnough = acknowledged.tryAcquire(more, 100, TimeUnit.MILLISECONDS);
        }
    }

    /** From now on a failure is no surprise, and nobody asks again until the gate opens. */
    void closeGate() {
        gate = new CountDownLatch(1);
    }

    void openGate() {
        gate.countDown();
    }

    /** The receipt of each return, when all are acknowledged. */
    Map<Return, String> finish() throws Exception {
        for (var client : clients) client.get();
        return receipts;
    }

    private Void work() throws Exception {
        for (var next = left.poll(); next != null; next = left.poll()) {
            var receipt = file(next);
            receipts.put(next, receipt);
            acknowledged.release();
            if (isPatient) LockSupport.parkNanos(PAUSE);
            if (receipts.size() % REPEATED == 0 && !file(next).equals(receipt)) {
                throw new AssertionError(next + " has two receipts");
            }
        }
        return null;
    }

    private String file(Return wanted) throws Exception {
        while (true) {
            gate.await();
            var asked = gate;
            try {
                var answer = http.send(request(wanted), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return JSON.readTree(answer.body()).path("receipt").asString();
                }
                if (isPatient && isOutage(answer)) {
                    LockSupport.parkNanos(MOMENT);
                    continue;
                }
                requireKilled(asked, wanted + " was answered " + answer.statusCode() + " " + answer.body());
            } catch (IOException broken) {
                requireKilled(asked, wanted + " broke off: " + broken);
            }
        }
    }

    /** 503 or 507 with the time to come again. */
    private static boolean isOutage(HttpResponse<String> answer) {
        boolean isRefused = answer.statusCode() == 503 || answer.statusCode() == 507;
        return isRefused && answer.headers().firstValue("Retry-After").isPresent();
    }

    /** Only a kill excuses a failure. */
    private void requireKilled(CountDownLatch asked, String failure) {
        if (asked == gate && gate.getCount() == 0) throw new AssertionError(failure);
    }

    private HttpRequest request(Return wanted) {
        var body = "{\"unit\":\"%s\",\"return\":\"monthly\",\"period\":\"%s\",\"nil\":true}"
                .formatted(wanted.unit(), wanted.period());
        return asking("/api/v1/returns")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", wanted.unit() + "-" + wanted.period())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    JsonNode get(String path) throws Exception {
        return JSON.readTree(http.send(asking(path).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    @Override
    public void close() {
        openGate();
        threads.shutdownNow();
        http.close();
    }
}
