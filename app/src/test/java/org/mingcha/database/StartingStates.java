package org.mingcha.database;

import java.util.HashMap;
import java.util.Map;
import org.mingcha.Application;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The states that were built in this JVM. */
final class StartingStates {
    private static final Map<Key, Built> BUILT = new HashMap<>();

    private StartingStates() {}

    /** @param origin of the log; empty: the application's own */
    private record Key(Class<? extends StartingState> type, String origin) {}

    /** @param place nobody uses it any more: it is only copied */
    record Built(TestPlace place, Object bean) {}

    static synchronized Built of(Class<? extends StartingState> type, String origin) {
        return BUILT.computeIfAbsent(new Key(type, origin), StartingStates::build);
    }

    private static Built build(Key key) {
        var place = TestPlace.fresh();
        try (var context = application(place, key.origin).run()) {
            return new Built(place, BeanUtils.instantiateClass(key.type).build(context));
        }
    }

    private static SpringApplicationBuilder application(TestPlace place, String origin) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .initializers((ConfigurableApplicationContext context) -> {
                    place.giveTo(context);
                    KnownClasses.giveTo(context);
                    FreshDatabaseFactory.hashCheaply(context);
                    if (!origin.isEmpty()) {
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("origin", Map.of("mingcha.log.origin", origin)));
                    }
                });
    }
}
