package org.mingcha.accounts.internal;

import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks for passkeys and looks at what comes, by Spring Security's own; the device has verified its user each time. */
@Component
public class PasskeyCeremony {
    private static final String NEW = "new ";
    private static final String SIGN_IN = "sign-in ";

    private final PasskeyTable table;
    private final AccountTable accounts;
    private final RelyingParty place;
    private final PasskeyQuestions questions;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremony(PasskeyTable table, AccountTable accounts, RelyingParty place, PasskeyQuestions questions) {
        this.table = table;
        this.accounts = accounts;
        this.place = place;
        this.questions = questions;
    }

    public String creationQuestion(long account) {
        return json.writeValueAsString(operations(questions.make(NEW + account))
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(known(account))));
    }

    /** False: it answers no question of ours, or not rightly. */
    boolean register(long account, String label, String answer) {
        return questionOf(answer, NEW + account)
                .filter(question -> isTaken(() -> {
                    var operations = operations(question);
                    var asked = operations.createPublicKeyCredentialCreationOptions(
                            new ImmutablePublicKeyCredentialCreationOptionsRequest(known(account)));
                    PublicKeyCredential<AuthenticatorAttestationResponse> made =
                            json.readValue(answer, new TypeReference<>() {});
                    operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(made, label)));
                }))
                .isPresent();
    }

    public String question(Optional<Long> account) {
        return json.writeValueAsString(asked(operations(questions.make(SIGN_IN + named(account))), account));
    }

    /** Whose passkey has answered. */
    Optional<Long> account(Optional<Long> expected, String answer) {
        return questionOf(answer, SIGN_IN + named(expected)).flatMap(question -> {
            var found = new long[1];
            boolean taken = isTaken(() -> {
                var operations = operations(question);
                PublicKeyCredential<AuthenticatorAssertionResponse> used =
                        json.readValue(answer, new TypeReference<>() {});
                var owner = operations.authenticate(
                        new RelyingPartyAuthenticationRequest(asked(operations, expected), used));
                found[0] = table.accountOf(owner.getId().getBytes()).orElseThrow(IllegalArgumentException::new);
            });
            return taken ? Optional.of(found[0]) : Optional.empty();
        });
    }

    private static PublicKeyCredentialRequestOptions asked(
            WebAuthnRelyingPartyOperations operations, Optional<Long> account) {
        return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                account.map(PasskeyCeremony::known).orElseGet(PasskeyCeremony::unknown)));
    }

    /** Whatever a stranger's bytes are, they are refused and no fault of ours. */
    private static boolean isTaken(Runnable look) {
        try {
            look.run();
            return true;
        } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
            return false;
        }
    }

    /** The question that is answered, if it is ours, was asked for this, and is answered for the first time. */
    private Optional<byte[]> questionOf(String answer, String purpose) {
        try {
            var client = json.readTree(answer)
                    .path("response")
                    .path("clientDataJSON")
                    .asString();
            var data = new String(Base64.getUrlDecoder().decode(client), StandardCharsets.UTF_8);
            var question = Base64.getUrlDecoder()
                    .decode(json.readTree(data).path("challenge").asString());
            return Optional.of(question).filter(each -> questions.isGood(each, purpose) && questions.answer(each));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private WebAuthnRelyingPartyOperations operations(byte[] question) {
        var operations = new Webauthn4JRelyingPartyOperations(
                new PasskeyRepositories.Owners(table, accounts),
                new PasskeyRepositories.Credentials(table),
                PublicKeyCredentialRpEntity.builder()
                        .id(place.host())
                        .name("Mingcha")
                        .build(),
                Set.of(place.origin()));
        operations.setCustomizeCreationOptions(options -> options.challenge(new Bytes(question))
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(options ->
                options.challenge(new Bytes(question)).userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String named(Optional<Long> account) {
        return account.map(String::valueOf).orElse("anybody");
    }

    private static Authentication known(long account) {
        return UsernamePasswordAuthenticationToken.authenticated(Long.toString(account), null, List.of());
    }

    private static Authentication unknown() {
        return new AnonymousAuthenticationToken("sign-in", "anybody", AuthorityUtils.createAuthorityList("anybody"));
    }
}
