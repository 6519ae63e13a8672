package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes whose {@link Allowed} says that they take files. */
@Component
@ConditionalOnWebApplication
class FileRoutes implements Predicate<HttpServletRequest> {
    private final Supplier<List<RequestMatcher>> routes;

    /** Routes are known only when the filters stand already: so they are looked for at the first question. */
    FileRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.routes = SingletonSupplier.of(() -> mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(FileRoutes::takesFiles)
                .flatMap(route -> matchers(route.getKey()))
                .toList());
    }

    @Override
    public boolean test(HttpServletRequest request) {
        return routes.get().stream().anyMatch(route -> route.matches(request));
    }

    private static boolean takesFiles(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        var allowed = route.getValue().getMethodAnnotation(Allowed.class);
        return allowed != null && allowed.files();
    }

    private static Stream<RequestMatcher> matchers(RequestMappingInfo route) {
        var matching = PathPatternRequestMatcher.withDefaults();
        return route.getPatternValues().stream()
                .flatMap(path -> route.getMethodsCondition().getMethods().stream()
                        .map(method -> matching.matcher(method.asHttpMethod(), path)));
    }
}
