package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.bounds.WorkPools;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.StorageResult;

/** Against a daemon that speaks as clamd(8) does and knows one virus: the word "eicar". */
class VirusScanTest {
    @TempDir
    private Path folder;

    private ServerSocket daemon;

    @BeforeEach
    void open() throws IOException {
        daemon = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        daemon.close();
    }

    @Test
    void keepsWhatIsClean() {
        answering();
        assertThat(store("all is well here".repeat(9_000), seconds(60))).isInstanceOf(StorageResult.Stored.class);
    }

    @Test
    void keepsNothingThatIsHarmful() throws IOException {
        answering();
        assertThat(reason(store("this says eicar", seconds(60)))).isEqualTo(Reason.FILE_INFECTED);
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsNothingWhileNobodyAnswers() throws IOException {
        assertThat(reason(store("a daemon that hears and is silent", Duration.ofMillis(300))))
                .isEqualTo(Reason.FILE_UNSCANNED);
        daemon.close();
        assertThat(reason(store("nobody is there", seconds(60)))).isEqualTo(Reason.FILE_UNSCANNED);
        assertThat(kept()).isEmpty();
    }

    private StorageResult store(String text, Duration patience) {
        var scan = VirusScan.at("127.0.0.1:" + daemon.getLocalPort(), patience);
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new EvidenceStore(
                        folder, scan, new Unbounded(), WorkPools.ofCommand().reading())
                .store(new EvidenceUpload("a.txt", content));
    }

    private static Reason reason(StorageResult storing) {
        return ((StorageResult.Refused) storing).fault().reason();
    }

    private java.util.List<Path> kept() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void answering() {
        Thread.ofVirtual().start(() -> {
            try (var line = daemon.accept();
                    var in = new DataInputStream(line.getInputStream())) {
                assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
                var heard = new ByteArrayOutputStream();
                for (int size = in.readInt(); size > 0; size = in.readInt()) {
                    heard.writeBytes(in.readNBytes(size));
                }
                var found = heard.toString(StandardCharsets.UTF_8).contains("eicar");
                var answer = found ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
                line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
