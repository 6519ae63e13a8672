package org.mingcha.web.support;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Puts the body of each request under {@link BodyPace}. In the container, since it reads forms and files by itself, and
 * what nobody read once more after the last filter: each of these with a time limit for one byte and none for all.
 */
final class BodyValve extends ValveBase {
    private final BodyPace pace;

    BodyValve(BodyPace pace) {
        super(true);
        this.pace = pace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        if (coyote.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        var own = coyote.getInputBuffer();
        var timed = new TimedBody(own, pace, System::nanoTime);
        coyote.setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !coyote.isFinished()) drop(request, response, timed);
        } finally {
            coyote.setInputBuffer(own);
        }
    }

    /** The answer first: some wait for it before they go on, and who asked whether to send at all never sends. */
    private static void drop(Request request, Response response, TimedBody body) throws IOException {
        response.finishResponse();
        if (request.getHeader("Expect") != null || !body.drop()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
