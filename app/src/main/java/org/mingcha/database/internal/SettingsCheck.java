package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mingcha.database.Unavailable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * A setting that nobody knows stops the start, so that a misspelt one is not silently the default; so does one that once moved
 * a figure: these are published rules now.
 */
final class SettingsCheck implements BeanFactoryPostProcessor {
    private static final String LIMITS = "mingcha.limit.*";
    private static final String ZONE = "mingcha.zone";

    private static final String FORMAT = "mingcha.log.format";
    /** Each a file below log/, which logback.xml takes in. */
    private static final Set<String> FORMATS = Set.of("text", "json");

    private final Environment environment;
    private final List<String> known;

    SettingsCheck(Environment environment) {
        this.environment = environment;
        this.known = known();
    }

    /** All settings of ours, a star for names chosen by the operator. docs/settings.md lists the same; a test compares. */
    static List<String> known() {
        try (var list = SettingsCheck.class.getResourceAsStream("/settings.list")) {
            var text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of settings", e);
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        names().filter(name -> matches(LIMITS, name)).findFirst().ifPresent(name -> {
            throw new Unavailable("database.settings.limit", name);
        });
        names().filter(name -> matches(ZONE, name)).findFirst().ifPresent(name -> {
            throw new Unavailable("database.settings.zone", name);
        });
        var format = environment.getProperty(FORMAT, "text");
        if (!FORMATS.contains(format)) {
            throw new Unavailable("database.settings.log-format", format);
        }
        names().filter(name -> name.startsWith("mingcha."))
                .filter(name -> known.stream().noneMatch(setting -> matches(setting, name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new Unavailable("database.settings.unknown", name);
                });
    }

    private Stream<String> names() {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .map(name -> name.toString().toLowerCase(Locale.ROOT));
    }

    /** Environment variables cannot tell a dash from a dot. */
    private static boolean matches(String setting, String name) {
        var plain = plain(name);
        return setting.endsWith("*") ? plain.startsWith(plain(setting)) : plain.equals(plain(setting));
    }

    private static String plain(String name) {
        return name.replaceAll("[^a-z0-9]", "");
    }
}
