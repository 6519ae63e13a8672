package org.mingcha.database.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsCheckTest {
    @Test
    void refusesUnknownName() {
        assertThatThrownBy(() -> check(Map.of("mingcha.mail.hots", "x"), Map.of()))
                .hasMessageContaining("mingcha.mail.hots");
    }

    /** Whatever an environment says, figures stay: it is told where they come from. */
    @Test
    void whatOnceMovedAFigureStopsTheStart() {
        for (var limit : List.of("MINGCHA_LIMIT_LATE_MEETING", "MINGCHA_LIMIT_IDLE", "MINGCHA_LIMIT_CLAIM")) {
            assertThatThrownBy(() -> check(Map.of(), Map.of(limit, "9999")))
                    .hasMessageContaining("database.settings.limit");
        }
        assertThatThrownBy(() -> check(Map.of(), Map.of("MINGCHA_ZONE", "Pacific/Pago_Pago")))
                .hasMessageContaining("database.settings.zone");
        assertThatThrownBy(() -> check(Map.of("mingcha.limit.pi-request", "1"), Map.of()))
                .hasMessageContaining("database.settings.limit");
    }

    @Test
    void refusesUnknownEnvironmentVariable() {
        assertThatThrownBy(() -> check(Map.of(), Map.of("MINGCHA_ZONES", "x"))).hasMessageContaining("mingcha.zones");
    }

    @Test
    void acceptsKnownNamesHoweverWritten() {
        assertThatCode(() -> check(
                        Map.of("mingcha.db.poolSize", "3", "mingcha.correction.escalate.high", "9"),
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
