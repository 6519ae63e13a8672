package org.mingcha.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Bearer;
import org.mingcha.web.support.ApiProblems;
import org.mingcha.web.support.NotFound;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands handlers the {@link Caller} and what was {@link ApiRequest}. */
@Component
class CallerArgumentResolver implements HandlerMethodArgumentResolver {
    private final ApiProblems problems;

    CallerArgumentResolver(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Caller.class || type == ApiRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("Not an HTTP request");
        }
        return parameter.getParameterType() == ApiRequest.class
                ? ApiRequest.of(servlet)
                : new Caller(bearer(), problems.words(servlet));
    }

    static Bearer bearer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Bearer bearer) {
            return bearer;
        }
        throw new NotFound();
    }
}
