package org.mingcha.accounts.internal;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The machine's time: authenticators have theirs from elsewhere, and a demo's clock may stand in another year. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class FactorConfiguration {
    @Bean
    InstantSource machineTime() {
        return InstantSource.system();
    }
}
