package org.mingcha.bounds;

import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pools of a server, or of a command. */
@Configuration(proxyBeanMethods = false)
class BoundsConfiguration {
    @Bean
    @ConditionalOnWebApplication
    WorkPools serverPools() {
        var runtime = Runtime.getRuntime();
        return WorkPools.ofServer(runtime.availableProcessors(), runtime.maxMemory());
    }

    @Bean
    @ConditionalOnNotWebApplication
    WorkPools commandPools() {
        return WorkPools.ofCommand();
    }
}
