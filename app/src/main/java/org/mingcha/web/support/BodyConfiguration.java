package org.mingcha.web.support;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the container asks of requests before anybody here sees them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class BodyConfiguration {
    @Bean
    BodyPace paceOfBodies() {
        return BodyPace.OF_A_SLOW_LINE;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesInTime(BodyPace pace) {
        return factory -> factory.addEngineValves(new BodyValve(pace));
    }

    /** A browser may name as many languages as its headers hold: by itself the container answers the eleventh with 500. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> anyNumberOfLanguages() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(-1));
    }
}
