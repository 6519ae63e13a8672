package org.mingcha.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What runs again and again goes on whatever a step did. */
class PeriodicTaskTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final Logger logger = (Logger) LoggerFactory.getLogger(PeriodicTask.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(said);
    }

    @Test
    void stepThatEndsInAnErrorIsTriedAgainAndToldOnce() throws InterruptedException {
        var runs = new CountDownLatch(4);
        run(
                PeriodicTask.every(SOON, "steps", () -> {
                    runs.countDown();
                    throw new StackOverflowError();
                }),
                runs);
        assertThat(said.list)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getFormattedMessage()).isEqualTo("steps failed and will be tried again"));
    }

    @Test
    void oneThatFailsKeepsNoOtherBack() throws InterruptedException {
        var second = new CountDownLatch(3);
        run(
                PeriodicTask.forEach(SOON, "each", () -> List.of("first", "second"), each -> {
                    if (each.equals("first")) throw new IllegalStateException("no first");
                    second.countDown();
                }),
                second);
        assertThat(said.list).hasSize(1);
    }

    private static void run(PeriodicTask task, CountDownLatch runs) throws InterruptedException {
        task.start();
        try {
            assertThat(runs.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            task.stop();
        }
    }
}
