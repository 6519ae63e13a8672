package org.mingcha.web.support;

import java.time.Duration;
import java.util.List;
import org.mingcha.database.PeriodicTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Routes' access, the visit as a handler's parameter, and assets that browsers may keep. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {
    private final RequestContextResolver visits;
    private final AccessInterceptor access;
    private final TryLaterAnswers later;
    private final AccessRecorder recorder;

    WebConfiguration(
            RequestContextResolver visits, AccessInterceptor access, TryLaterAnswers later, AccessRecorder recorder) {
        this.visits = visits;
        this.access = access;
        this.later = later;
        this.recorder = recorder;
    }

    @Bean
    static PeriodicTask tellingRefusals(RefusedRequests refusals) {
        return PeriodicTask.every(Duration.ofMinutes(1), "refusals", refusals::tell);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // First: it is asked at the end also where a later one refuses.
        registry.addInterceptor(recorder);
        registry.addInterceptor(access).excludePathPatterns(ApiProblems.API + "**");
        registry.addInterceptor(later);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
