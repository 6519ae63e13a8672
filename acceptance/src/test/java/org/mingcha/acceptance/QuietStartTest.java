package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that nobody told anything is closed; what opens it is asked for. */
@Tag("slow")
class QuietStartTest {
    @TempDir
    private static Path base;

    @BeforeAll
    static void openTheWay() throws IOException {
        Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void plainHttpBeyondThisMachineIsRefused() {
        var refused = ProgramRun.mingcha(base.resolve("refused"), "serve", "--port", "0", "--listen", "0.0.0.0")
                .exited(2);
        assertTrue(refused.err().startsWith("Plain http on 0.0.0.0"), refused.err());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertFalse(Files.exists(base.resolve("refused/postgres")));
    }

    @Test
    void theServerRefusesToBeRoot() {
        assumeTrue(isRoot(), "only root can be refused");
        var process =
                ProgramRun.start(base.resolve("root"), Map.of("MINGCHA_AS_ROOT", "false"), "serve", "--port", "0");
        var said = ProgramRun.finish(process).exited(2).err();
        assertTrue(said.contains("does not run as root"), said);
    }

    @Test
    void listensToThisMachineAloneAndSpeaksTlsWithACertificateThatIsRenewed() throws Exception {
        var files = Certificate.in(base);
        var first = files.renew();
        var port = Server.freePort();
        var quick = Map.of("SPRING_SSL_BUNDLE_WATCH_FILE_QUIET_PERIOD", "300ms");
        String[] tls = {"--tls", files.certificate().toString(), files.key().toString()};
        try (var server = Server.of(base.resolve("tls"), port, quick, tls)) {
            assertEquals(List.of("0100007F"), listening(server.port()));
            assertHostOnly(cookie(port));
            assertEquals(first, Certificate.shown(port));
            assertEquals("TLS_AES_256_GCM_SHA384", Certificate.suite(port, "TLSv1.3", ""));
            var strongest = "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";
            assertEquals(strongest, Certificate.suite(port, "TLSv1.2", ""));
            assertEquals("", Certificate.suite(port, "TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384"));
            var second = files.renew();
            awaitShown(port, second);
            assertHostOnly(cookie(port));
        }
    }

    /** The launcher's own way, as its users' root goes it. */
    @Test
    void rootsFirstServeGivesTheDataToTheSystemUser() throws Exception {
        assumeTrue(isRoot(), "only root can step down");
        var program = Installation.get().program();
        var data = base.resolve("stepped-down");
        var script =
                "source \"$project/packaging/start.sh\"; set -euo pipefail; command_line \"$@\"; drop_root \"$@\"; exec \"${line[@]}\"";
        var environment = Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "MINGCHA_AS_ROOT", "",
                "project", Project.ROOT.toString(),
                "jar", Project.jar().toString(),
                "unpacked", program.getParent().toString());
        assumeTrue(isReadableByOthers(program), "the project lies where no other user can read it");
        var process = ProgramRun.program(data, environment, "bash", "-c", script, "mingcha", "serve", "--port", "0");
        try (var said = process.inputReader()) {
            assertTrue(said.readLine().contains("Mingcha is running: http://localhost:"));
            assertEquals("mingcha", owner(Path.of("/proc/" + process.pid())));
            assertEquals("mingcha", owner(data));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean isReadableByOthers(Path program) {
        String[] line = {"setpriv", "--reuid", "65534", "--clear-groups", "test", "-r", program.toString()};
        return ProgramRun.program(Map.of(), line).exit() == 0;
    }

    private static String owner(Path path) throws IOException {
        return Files.getOwner(path).getName();
    }

    private static void assertHostOnly(String cookie) {
        assertTrue(cookie.startsWith("__Host-mingcha-form="), cookie);
        for (var part : List.of("; Secure", "; Path=/", "; HttpOnly")) assertTrue(cookie.contains(part), cookie);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The addresses, as the kernel writes them, that this port is open at. */
    private static List<String> listening(int port) throws IOException {
        var end = ":%04X".formatted(port);
        try (var four = Files.lines(Path.of("/proc/net/tcp"));
                var six = Files.lines(Path.of("/proc/net/tcp6"))) {
            return Stream.concat(four, six)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(parts -> parts[1].endsWith(end) && parts[3].equals("0A"))
                    // Of IPv6 the last eight digits: those of an IPv4 address inside one.
                    .map(parts -> parts[1].substring(0, parts[1].length() - end.length()))
                    .map(address -> address.substring(address.length() - 8))
                    .toList();
        }
    }

    private static String cookie(int port) throws Exception {
        try (var client =
                HttpClient.newBuilder().sslContext(Certificate.believing()).build()) {
            var asked = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/sign-in"))
                    .build();
            var answer = client.send(asked, HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue("Set-Cookie").orElse("none, and status " + answer.statusCode());
        }
    }

    private static void awaitShown(int port, X509Certificate wanted) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!Certificate.shown(port).equals(wanted) && System.nanoTime() < end) Thread.onSpinWait();
        assertEquals(wanted, Certificate.shown(port));
    }
}
