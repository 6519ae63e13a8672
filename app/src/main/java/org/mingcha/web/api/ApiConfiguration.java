package org.mingcha.web.api;

import java.time.Duration;
import java.util.List;
import org.mingcha.database.PeriodicTask;
import org.mingcha.web.support.ApiProblems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Access to the routes of programs, and what their handlers take as parameters. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiConfiguration implements WebMvcConfigurer {
    private final CallerArgumentResolver callers;
    private final ApiAccess access;

    ApiConfiguration(CallerArgumentResolver callers, ApiAccess access) {
        this.callers = callers;
        this.access = access;
    }

    @Bean
    static PeriodicTask forgettingKeys(IdempotencyKeyExpiry forgetting) {
        return new PeriodicTask("forgetting", Duration.ofMinutes(1), Duration.ofHours(1), forgetting::forget);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).addPathPatterns(ApiProblems.API + "**");
    }
}
