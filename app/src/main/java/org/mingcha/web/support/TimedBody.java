package org.mingcha.web.support;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A request's body on its way in: whoever reads it is told when it comes too slowly. What counts is how long one has to wait
 * for it, not how long the server takes over what has come, or stood still itself.
 */
final class TimedBody implements InputBuffer {
    private final InputBuffer body;
    private final BodyPace pace;
    private final LongSupplier nanos;
    private long waited;
    private long bytes;

    TimedBody(InputBuffer body, BodyPace pace, LongSupplier nanos) {
        this.body = body;
        this.pace = pace;
        this.nanos = nanos;
    }

    /** The container answers this exception with 408 and ends the connection. */
    @Override
    public int doRead(ApplicationBufferHandler into) throws IOException {
        long asked = nanos.getAsLong();
        int read = body.doRead(into);
        waited += nanos.getAsLong() - asked;
        if (read > 0) {
            bytes += read;
            if (!pace.isKept(Duration.ofNanos(waited), bytes)) {
                throw new SocketTimeoutException("The body of the request comes too slowly");
            }
        }
        return read;
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Reads the rest and drops it; false: it is too much, or too slow. */
    boolean drop() {
        long most = bytes + pace.dropped().toBytes();
        var dropped = new Dropped();
        try {
            while (doRead(dropped) >= 0) if (bytes > most) return false;
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Holds what was read until more is; the container cuts off what belongs to the next request. */
    private static final class Dropped implements ApplicationBufferHandler {
        private ByteBuffer buffer = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Only trailers ask for room, and nobody looks at those.
        }
    }
}
