package org.mingcha.web.support;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.util.unit.DataSize;

/**
 * The chain of what everybody may read: no session, no cookie, nobody is recognised. Without a cookie there is nothing that
 * a foreign page could make a browser send along, so forms here carry no token.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PublicSecurity {
    /** Forms of everybody are a few words long; what announces more, or nothing, is not read. */
    private static final DataSize FORM = DataSize.ofKilobytes(16);

    @Bean
    @Order(2)
    SecurityFilterChain everybody(HttpSecurity http) {
        http.securityMatcher("/log/**", "/p/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(FileGate.closed(), AuthorizationFilter.class)
                .addFilterBefore(UploadLimit.announced(FORM), AuthorizationFilter.class)
                .headers(SecurityConfiguration::headers);
        return http.build();
    }
}
