package org.mingcha.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;

/** Commands against a server that runs already: parsed and answered as at the console, without a start for each. */
public final class CommandDoor {
    private static final String TOKEN = "mingcha.token";

    private static @Nullable BeanFactory server;

    /** What a command said. */
    public record Output(int exit, String out, String err) {}

    public CommandDoor(BeanFactory running) {
        server = running;
    }

    /**
     * @param token of the account that acts; empty: the operator does
     * @param language as LANG names it
     */
    public Output run(String token, String language, List<String> line) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setProperty(TOKEN, token);
        try {
            int exit = new Commands(Borrowing.class, Map.of("LANG", language), out, err)
                    .execute(line.toArray(String[]::new));
            return new Output(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.clearProperty(TOKEN);
        }
    }

    /** An application with nothing of its own: what a command asks for is the running server's. */
    static final class Borrowing {
        @Bean
        static BeanFactoryPostProcessor ofServer() {
            return beans -> beans.setParentBeanFactory(Objects.requireNonNull(server));
        }
    }
}
