package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Sign-in, sessions, CSRF and the headers of every answer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    /** Only our own files; nothing inline, nothing evaluated, never framed. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(),"
                    + " usb=()";

    static final String SIGN_IN = "/sign-in";

    /** What is done by link needs no sign-in. */
    private static final String LINKS = "/t/**";

    private static final String[] OPEN = {
        SIGN_IN,
        UnfinishedSignIn.FACTOR,
        UnfinishedSignIn.SET_UP,
        UnfinishedSignIn.SET_UP + "/confirm",
        "/sign-in/passkey",
        "/sign-in/passkey/question",
        "/sign-in/provider",
        "/sign-in/provider/return",
        "/setup",
        "/setup/administrator",
        "/welcome/*",
        LINKS,
        "/outbox/**",
        "/worker.js",
        "/assets/**",
        "/preferences",
        "/accessibility",
        "/calendar/*",
        "/error",
        "/actuator/health/**"
    };

    private final FileRoutes files;
    private final FormTokens tokens;
    private final AccessRecorder recorder;

    SecurityConfiguration(FileRoutes files, FormTokens tokens, AccessRecorder recorder) {
        this.files = files;
        this.tokens = tokens;
        this.recorder = recorder;
    }

    /** Static: it runs before any other bean is made. */
    @Bean
    static ListeningCheck listeningCheck(Environment environment) {
        return new ListeningCheck(environment);
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, SignInProvider provider, SignInSuccess success, SignInFailure failure) {
        http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                // A link's power is in its address, not in a cookie that a foreign page could make the browser send.
                .csrf(csrf -> csrf.ignoringRequestMatchers(LINKS).csrfTokenRepository(tokens))
                // A session begins with sign-in and lasts from there: an older one has no part in it.
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.newSession()))
                // Disabled it would come back as one that keeps requests in sessions.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                // Without a parent, which would have the same provider and try the same password again.
                .authenticationManager(new ProviderManager(provider))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .authenticationDetailsSource(KnownBrowser::source)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(success)
                        .failureHandler(failure))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl(SIGN_IN + "?bye")
                        .addLogoutHandler(recorder::signedOut))
                .exceptionHandling(handling -> handling.accessDeniedHandler(SecurityConfiguration::denied)
                        // Without a host: the one that was asked for may be anybody's invention.
                        .authenticationEntryPoint((request, response, unknown) -> {
                            RequestedPage.remember(request, response);
                            response.sendRedirect(SIGN_IN);
                        }))
                .addFilterBefore(new UploadLimit(UploadLimit.LARGEST), CsrfFilter.class)
                .addFilterBefore(new FileGate(files), CsrfFilter.class)
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    /** A form without its token comes mostly from a page that was open longer than the session lasted. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        request.setAttribute(ErrorPages.EXPIRED, failure instanceof CsrfException);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
