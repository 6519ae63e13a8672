package org.mingcha.accounts.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The one place that asks the identity provider: its addresses and keys, and who a code is of. Its user's page is never asked. */
@Component
class ProviderClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final AtomicReference<@Nullable ClientRegistration> known = new AtomicReference<>();
    private final OidcAuthorizationCodeAuthenticationProvider provider;

    ProviderClient(ProviderSettings settings) {
        this.settings = settings;
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        this.provider = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
    }

    private static SimpleClientHttpRequestFactory requests() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        return requests;
    }

    OidcAuthorizationCodeAuthenticationProvider provider() {
        return provider;
    }

    /** The provider says its addresses itself, the first time that somebody needs them. */
    ClientRegistration registration(String back) {
        var registration = known.get();
        if (registration == null) {
            registration = ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                    .registrationId("provider")
                    .clientId(settings.client())
                    .clientSecret(settings.secret())
                    .redirectUri(back)
                    .scope("openid")
                    .build();
            known.set(registration);
        }
        return registration;
    }
}
