package org.mingcha.web.support;

import java.util.concurrent.atomic.AtomicReference;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Whether this instance's log is a demo's, so that every page says that its data are invented. */
@Component
class DemoInstance {
    private final TransparencyLog log;
    private final AtomicReference<String> origin = new AtomicReference<>("");

    DemoInstance(TransparencyLog log) {
        this.log = log;
    }

    boolean isDemo() {
        var known = origin.updateAndGet(before -> before.isEmpty() ? log.head().origin() : before);
        return known.contains(".invalid");
    }
}
