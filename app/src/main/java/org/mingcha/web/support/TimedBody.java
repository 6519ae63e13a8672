package org.mingcha.web.support;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A request's body on its way in: whoever reads it is told when it comes too slowly. */
final class TimedBody implements InputBuffer {
    private final InputBuffer body;
    private final BodyPace pace;
    private final LongSupplier nanos;
    private final long begun;
    private long bytes;

    TimedBody(InputBuffer body, BodyPace pace, LongSupplier nanos) {
        this.body = body;
        this.pace = pace;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** The container answers this exception with 408 and ends the connection. */
    @Override
    public int doRead(ApplicationBufferHandler into) throws IOException {
        int read = body.doRead(into);
        if (read > 0) {
            bytes += read;
            if (!pace.isKept(Duration.ofNanos(nanos.getAsLong() - begun), bytes)) {
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
        try {
            while (doRead(Nothing.INSTANCE) >= 0) if (bytes > most) return false;
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Takes bytes and forgets them. */
    private enum Nothing implements ApplicationBufferHandler {
        INSTANCE;

        @Override
        public void setByteBuffer(java.nio.ByteBuffer buffer) {
            // Nobody looks at it.
        }

        @Override
        public java.nio.ByteBuffer getByteBuffer() {
            return EMPTY_BUFFER;
        }

        @Override
        public void expand(int size) {
            // There is nothing to be made larger.
        }
    }
}
