package org.mingcha.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingcha.accounts.Tokens;
import org.mingcha.web.support.ApiProblems;
import org.mingcha.web.support.FileGate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The chain of programs: a token with each request, no session and no cookie, so nothing that a browser could be made to
 * send along. Metrics are for administrators' tokens, health is for everybody.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity {
    /** Of who looks after the whole installation. */
    static final String INSTALLATION = "installation";

    private final ApiProblems problems;

    ApiSecurity(ApiProblems problems) {
        this.problems = problems;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens) {
        http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/openapi.json", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(INSTALLATION)
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(FileGate.closed(), AuthorizationFilter.class)
                .addFilterBefore(new BearerFilter(tokens, this::unknown), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, failure) -> unknown(request, response))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.write(problems.of(request, 404, "not-found"), response)));
        return http.build();
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(problems.of(request, HttpServletResponse.SC_UNAUTHORIZED, "token"), response);
    }
}
