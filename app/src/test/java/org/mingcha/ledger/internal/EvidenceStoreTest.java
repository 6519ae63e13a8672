package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.bounds.Overloaded;
import org.mingcha.bounds.WorkPool;
import org.mingcha.bounds.WorkPools;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.StorageResult;

class EvidenceStoreTest {
    @TempDir
    private Path folder;

    private EvidenceStore store;

    @BeforeEach
    void open() {
        store = new EvidenceStore(
                folder,
                VirusScan.at("", Duration.ZERO),
                new Unbounded(),
                WorkPools.ofCommand().reading());
    }

    @Test
    void keepsFileUnderItsDigestOnce() throws IOException {
        var first = stored("a.txt", "同一份".getBytes(StandardCharsets.UTF_8));
        var second = stored("b.txt", "同一份".getBytes(StandardCharsets.UTF_8));
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(store.find(first.sha256()))
                .hasValueSatisfying(path -> assertThat(path)
                        .isEqualTo(folder.resolve(first.sha256().substring(0, 2))
                                .resolve(first.sha256().substring(2)))
                        .hasContent("同一份"));
        assertThat(store.holds(first.sha256())).isTrue();
        try (var left = Files.list(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void takesPlaceDeviceAndTimeOutOfPhotographButKeepsItUpright() throws IOException {
        var photo = withSegments(picture("jpg"), exif(6, "GPS 28.1N 115.2E"), segment(0xfe, "taken by somebody"));
        photo = concat(photo, "film with sound and place".getBytes(StandardCharsets.ISO_8859_1));
        var kept = Files.readAllBytes(
                store.find(stored("IMG_1.JPG", photo).sha256()).orElseThrow());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "somebody", "film");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(8);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).contains("Exif");
        assertThat(Orientation.in(kept, 6, 6 + 32)).contains(6);
    }

    /** A picture is held in memory a few times over: so many at once as have room, and no other file waits for them. */
    @Test
    void picturesAreReadWhereThereIsRoomForThem() throws Exception {
        var pool = new WorkPool("pictures", 1, 0, Duration.ofSeconds(10));
        store = new EvidenceStore(folder, VirusScan.at("", Duration.ZERO), new Unbounded(), pool);
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var occupying = callers.submit(() -> pool.run(() -> {
                begun.countDown();
                return awaited(over);
            }));
            begun.await();
            assertThatThrownBy(() -> stored("a.png", picture("png"))).isInstanceOf(Overloaded.class);
            assertThat(stored("a.txt", "no picture".getBytes(StandardCharsets.UTF_8))
                            .name())
                    .isEqualTo("a.txt");
            over.countDown();
            assertThat(occupying.get()).isTrue();
        }
        assertThat(stored("a.png", picture("png")).name()).isEqualTo("a.png");
        try (var left = Files.list(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void takesTextsOutOfPng() throws IOException {
        var png = picture("png");
        var chunk = new ByteArrayOutputStream();
        chunk.write(png, 0, 33);
        chunk.writeBytes(new byte[] {0, 0, 0, 5});
        chunk.writeBytes("tEXtplace".getBytes(StandardCharsets.ISO_8859_1));
        chunk.writeBytes(new byte[4]);
        chunk.write(png, 33, png.length - 33);
        var kept = Files.readAllBytes(
                store.find(stored("a", chunk.toByteArray()).sha256()).orElseThrow());
        assertThat(kept).isEqualTo(png);
    }

    @Test
    void refusesWhatBrowsersCouldRunAndDamagedPictures() {
        assertThat(refused("a.html", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.EVIDENCE_WRONG_TYPE);
        assertThat(refused("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EVIDENCE_WRONG_TYPE);
        assertThat(refused("a.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 9, 9}))
                .isEqualTo(Reason.FILE_BROKEN);
        assertThat(refused("a.txt", new byte[0])).isEqualTo(Reason.FILE_EMPTY);
    }

    @Test
    void stopsReadingBeyondTheLimit() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }
        };
        var outcome = store.store(new EvidenceUpload("a.txt", endless));
        assertThat(((StorageResult.Refused) outcome).fault().reason()).isEqualTo(Reason.FILE_TOO_LARGE);
        assertThat(endless.given).isLessThan(EvidenceStore.LARGEST + 100_000);
    }

    @Test
    void findsNothingOutsideItself() {
        assertThat(store.find("../../etc/passwd")).isEmpty();
        assertThat(store.find("0".repeat(64))).isEmpty();
        assertThat(SafeName.of("..\\..\\a/b\"c\u0000.pdf")).isEqualTo("b_c_.pdf");
        assertThat(SafeName.of("...")).isEqualTo("evidence");
    }

    private EvidenceFile stored(String name, byte[] content) {
        return ((StorageResult.Stored) store.store(new EvidenceUpload(name, new ByteArrayInputStream(content)))).file();
    }

    private Reason refused(String name, byte[] content) {
        var outcome = store.store(new EvidenceUpload(name, new ByteArrayInputStream(content)));
        return ((StorageResult.Refused) outcome).fault().reason();
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] exif(int turn, String rest) {
        var tag = Orientation.segment(turn);
        var all = concat(tag, rest.getBytes(StandardCharsets.ISO_8859_1));
        int length = all.length - 2;
        all[2] = (byte) (length >> 8);
        all[3] = (byte) length;
        return all;
    }

    private static byte[] segment(int marker, String text) {
        var body = text.getBytes(StandardCharsets.ISO_8859_1);
        return concat(new byte[] {(byte) 0xff, (byte) marker, 0, (byte) (body.length + 2)}, body);
    }

    private static byte[] withSegments(byte[] jpeg, byte[]... segments) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (var each : segments) {
            out.writeBytes(each);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var all = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
