package org.mingcha.web.support;

import java.time.Duration;
import org.mingcha.accounts.Factors;
import org.mingcha.accounts.Sessions;
import org.mingcha.database.PeriodicTask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Sessions, their cookie, and those that are over. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SessionConfiguration {
    /**
     * Reached by https, the session never goes over the line in the clear, whatever stands between, and no neighbouring host
     * can set one for us.
     */
    @Bean
    DefaultCookieSerializerCustomizer sessionOnlyWhereItIsEncrypted(
            @Value("${mingcha.url}") String address, @Value("${server.ssl.bundle:}") String bundle) {
        return cookies -> {
            if (address.startsWith("https:") || !bundle.isEmpty()) {
                cookies.setUseSecureCookie(true);
                cookies.setCookieName(Preferences.HOST_ONLY + "mingcha");
                cookies.setCookiePath("/");
            }
        };
    }

    /** What the proxy says of HTTPS may be missing; the other cookies are Secure all the same. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> reachedByHttps(@Value("${mingcha.url}") String address) {
        return factory -> {
            if (address.startsWith("https:")) {
                factory.addConnectorCustomizers(connector -> connector.setSecure(true));
            }
        };
    }

    @Bean
    PeriodicTask sessionsForgotten(Sessions sessions, Factors factors) {
        return new PeriodicTask("sessions", Duration.ofMinutes(1), Duration.ofMinutes(10), () -> {
            sessions.forget();
            factors.forget();
        });
    }
}
