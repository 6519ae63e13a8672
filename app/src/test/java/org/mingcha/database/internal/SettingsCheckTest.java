package org.mingcha.database.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsCheckTest {
    @Test
    void refusesUnknownName() {
        assertThatThrownBy(() -> check(Map.of("mingcha.limit.clam", "3"), Map.of()))
                .hasMessageContaining("mingcha.limit.clam");
    }

    @Test
    void refusesUnknownEnvironmentVariable() {
        assertThatThrownBy(() -> check(Map.of(), Map.of("MINGCHA_ZONES", "x"))).hasMessageContaining("mingcha.zones");
    }

    @Test
    void acceptsKnownNamesHoweverWritten() {
        assertThatCode(() -> check(
                        Map.of("mingcha.db.poolSize", "3", "mingcha.limit.late.meeting", "9"),
                        Map.of("MINGCHA_DB_OS_USER", "x", "MINGCHA_DATA", "y")))
                .doesNotThrowAnyException();
    }

    private static void check(Map<String, Object> settings, Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        org.springframework.boot.context.properties.source.ConfigurationPropertySources.attach(environment);
        new SettingsCheck(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
