package org.mingcha.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring test class a database and a data directory of its own (registered in spring.factories). */
public final class FreshDatabaseFactory implements ContextCustomizerFactory {
    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new FreshDatabase(testClass);
    }

    /** Equal for the same class only: so no context, and no database, is shared between classes. */
    private record FreshDatabase(Class<?> testClass) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var server = TestDatabase.createMigrated();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "fresh-database",
                            Map.of(
                                    "mingcha.db.url", server.url(),
                                    "mingcha.db.user", server.user(),
                                    "mingcha.db.password", server.password(),
                                    "mingcha.db.pool-size", "8",
                                    "mingcha.data", freshDirectory())));
            // Tests sign in with a password; those of the second factor say which roles ask for one.
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource("no-factor", Map.of("mingcha.sign-in.factor", "none")));
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) {
                    TestDatabase.drop(server);
                }
            });
        }

        private static String freshDirectory() {
            try {
                return TestDatabase.directory().toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
