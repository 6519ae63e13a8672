package org.mingcha.accounts.internal;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What signing in stands on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class FactorConfiguration {
    /** The machine's time: authenticators have theirs from elsewhere, and a demo's clock may stand in another year. */
    @Bean
    InstantSource machineTime() {
        return InstantSource.system();
    }

    @Bean
    HashCost hashCost() {
        return HashCost.OWASP;
    }
}
