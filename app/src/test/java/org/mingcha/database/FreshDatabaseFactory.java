package org.mingcha.database;

import java.util.List;
import java.util.Map;
import org.mingcha.accounts.TrueHashCost;
import org.mingcha.accounts.internal.HashCost;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.annotation.AnnotatedElementUtils;
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

    /**
     * The same algorithm with the least memory: people of tests come by the dozen, and each would take a tenth of a second of
     * a core.
     */
    static void hashCheaply(ConfigurableApplicationContext context) {
        var least = BeanDefinitionBuilder.genericBeanDefinition(HashCost.class, () -> new HashCost(8, 1))
                .setPrimary(true)
                .getBeanDefinition();
        ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("leastHashCost", least);
    }

    /** Equal for the same class only: so no context, and no database, is shared between classes. */
    private record FreshDatabase(Class<?> testClass) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var place = placeFor(context);
            place.giveTo(context);
            KnownClasses.giveTo(context);
            // Tests sign in with a password; those of the second factor say which roles ask for one.
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource("no-factor", Map.of("mingcha.sign-in.factor", "none")));
            if (!testClass.isAnnotationPresent(TrueHashCost.class)) {
                hashCheaply(context);
            }
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) {
                    TestDatabase.drop(place.server());
                }
            });
        }

        private TestPlace placeFor(ConfigurableApplicationContext context) {
            var from = AnnotatedElementUtils.findMergedAnnotation(testClass, StartsFrom.class);
            if (from == null) {
                return TestPlace.fresh();
            }
            var origin = context.getEnvironment().getProperty("mingcha.log.origin", "");
            var built = StartingStates.of(from.value(), origin);
            context.getBeanFactory().registerSingleton("startingState", built.bean());
            return built.place().copy();
        }
    }
}
