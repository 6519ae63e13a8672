package org.mingcha.web.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingcha.database.Unavailable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ListeningCheckTest {
    private static final String ADDRESS = "server.address";

    @Test
    void plainHttpStaysOnThisMachine() {
        for (var address : List.of("127.0.0.1", "127.8.9.1", "::1", "localhost")) {
            assertThatCode(() -> check(Map.of(ADDRESS, address))).doesNotThrowAnyException();
        }
        for (var address : List.of("", "0.0.0.0", "::", "10.1.2.3", "no-such-host.invalid")) {
            assertThatThrownBy(() -> check(Map.of(ADDRESS, address)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("web.listen.plain");
        }
    }

    @Test
    void goesBeyondWithTlsOrBehindAProxy() {
        for (var setting : List.of("server.ssl.bundle", "server.tomcat.remoteip.internal-proxies")) {
            assertThatCode(() -> check(Map.of(ADDRESS, "0.0.0.0", setting, "x")))
                    .doesNotThrowAnyException();
        }
    }

    private static void check(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", new HashMap<>(settings)));
        new ListeningCheck(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
