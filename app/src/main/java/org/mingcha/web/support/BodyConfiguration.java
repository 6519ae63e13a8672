package org.mingcha.web.support;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pace of bodies, for the container. */
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
}
