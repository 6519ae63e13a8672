package org.mingcha.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TimedBodyTest {
    private static final BodyPace PACE = new BodyPace(
            Duration.ofSeconds(20), DataSize.ofBytes(1_000), Duration.ofMinutes(10), DataSize.ofBytes(50_000));

    private long now;

    /** A line on which so many bytes come after so many seconds, again and again. */
    private final class Line implements InputBuffer {
        private final int bytes;
        private final int seconds;
        private long left;

        Line(long left, int bytes, int seconds) {
            this.left = left;
            this.bytes = bytes;
            this.seconds = seconds;
        }

        @Override
        public int doRead(ApplicationBufferHandler into) {
            if (left <= 0) return -1;
            now += Duration.ofSeconds(seconds).toNanos();
            left -= bytes;
            return bytes;
        }

        @Override
        public int available() {
            return 0;
        }
    }

    @Test
    void aByteEachTenSecondsEndsAfterTheGrace() {
        assertThatThrownBy(() -> read(new Line(1_000, 1, 10))).isInstanceOf(SocketTimeoutException.class);
        assertThat(Duration.ofNanos(now)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aSlowLinePassesAsLongAsItKeepsPace() throws IOException {
        assertThat(read(new Line(300_000, 1_000, 1))).isEqualTo(300_000);
    }

    /** As where a process was stopped for a while, or works on what it has. */
    @Test
    void timeThatTheServerTakesIsNotTheLines() throws IOException {
        var body = body(new Line(30_000, 10_000, 1));
        for (int read = 0; read >= 0; read = body.doRead(ApplicationBufferHandler.EMPTY)) {
            now += Duration.ofSeconds(40).toNanos();
        }
        assertThat(Duration.ofNanos(now)).isGreaterThan(Duration.ofMinutes(2));
    }

    @Test
    void nothingTakesLongerThanTheLongest() {
        assertThatThrownBy(() -> read(new Line(2_000_000, 2_000, 2))).isInstanceOf(SocketTimeoutException.class);
        assertThat(Duration.ofNanos(now)).isEqualTo(Duration.ofSeconds(602));
    }

    @Test
    void whatIsLeftIsDroppedUpToALimitAndInTime() {
        assertThat(body(new Line(50_000, 1_000, 0)).drop()).isTrue();
        assertThat(body(new Line(60_000, 1_000, 0)).drop()).as("too much").isFalse();
        assertThat(body(new Line(1_000, 1, 10)).drop()).as("too slow").isFalse();
    }

    private long read(Line line) throws IOException {
        var body = body(line);
        long bytes = 0;
        for (int read = body.doRead(ApplicationBufferHandler.EMPTY);
                read >= 0;
                read = body.doRead(ApplicationBufferHandler.EMPTY)) bytes += read;
        return bytes;
    }

    private TimedBody body(Line line) {
        return new TimedBody(line, PACE, () -> now);
    }
}
