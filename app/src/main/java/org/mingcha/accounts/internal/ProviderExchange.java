package org.mingcha.accounts.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.ProviderRequest;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Encryptor;
import org.mingcha.tlog.Hashing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Authorization code flow with PKCE and nonce, by Spring Security's own; what has to be remembered is in the browser, encrypted. */
@Component
public class ProviderExchange {
    /** What the provider said, of whoever came back. */
    public record Said(String issuer, String subject, Optional<Long> binding) {}

    /** @param binding the account that is to be bound; 0: somebody signs in */
    private record Kept(String state, String nonce, String verifier, long binding, long until) {}

    private static final Logger LOG = LoggerFactory.getLogger(ProviderExchange.class);
    private static final Duration GOOD = Duration.ofMinutes(10);
    private static final String BELONGING = "provider";
    private static final int BYTES = 32;

    private final ProviderClient client;
    private final Encryptor encryptor;
    private final InstantSource time;
    private final String back;
    private final SecureRandom random = new SecureRandom();

    ProviderExchange(
            ProviderClient client,
            DataDirectory directory,
            InstantSource time,
            @Value("${mingcha.url}") String address) {
        this.client = client;
        this.encryptor = new Encryptor(directory, Authenticator.KEY, "accounts.key.unreadable");
        this.time = time;
        this.back = address + "/sign-in/provider/return";
    }

    public ProviderRequest begin(Optional<Long> binding) {
        var until = time.instant().plus(GOOD).getEpochSecond();
        var kept = new Kept(secret(), secret(), secret(), binding.orElse(0L), until);
        var asked = asked(client.registration(back), kept);
        var text = JsonMapper.shared().writeValueAsBytes(kept);
        return new ProviderRequest(
                asked.getAuthorizationRequestUri(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(encryptor.encrypt(text, BELONGING)));
    }

    public Optional<Said> accept(String text, String code, String state) {
        return kept(text).filter(kept -> kept.state().equals(state)).flatMap(kept -> exchanged(kept, code));
    }

    private Optional<Said> exchanged(Kept kept, String code) {
        try {
            var registration = client.registration(back);
            var answer = OAuth2AuthorizationResponse.success(code)
                    .redirectUri(back)
                    .state(kept.state())
                    .build();
            var known = client.provider()
                    .authenticate(new OAuth2LoginAuthenticationToken(
                            registration, new OAuth2AuthorizationExchange(asked(registration, kept), answer)));
            return known != null && known.getPrincipal() instanceof OidcUser user
                    ? Optional.of(new Said(
                            Objects.requireNonNull(user.getIssuer()).toString(),
                            Objects.requireNonNull(user.getSubject()),
                            Optional.of(kept.binding()).filter(account -> account > 0)))
                    : Optional.empty();
        } catch (AuthenticationException | RestClientException | IllegalArgumentException refused) {
            LOG.warn("The identity provider's answer was refused: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Kept> kept(String text) {
        try {
            return encryptor
                    .decrypt(Base64.getUrlDecoder().decode(text), BELONGING)
                    .map(bytes -> JsonMapper.shared().readValue(bytes, Kept.class))
                    .filter(kept -> time.instant().getEpochSecond() < kept.until());
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private OAuth2AuthorizationRequest asked(ClientRegistration registration, Kept kept) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(back)
                .scopes(Set.of("openid"))
                .state(kept.state())
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE, digest(kept.nonce()),
                        PkceParameterNames.CODE_CHALLENGE, digest(kept.verifier()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId(),
                        OidcParameterNames.NONCE, kept.nonce(),
                        PkceParameterNames.CODE_VERIFIER, kept.verifier()))
                .build();
    }

    private static String digest(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Hashing.sha256(text.getBytes(StandardCharsets.US_ASCII)).bytes());
    }

    private String secret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
