package org.mingcha.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Passkeys;
import org.mingcha.accounts.SignIn;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.MingchaSpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of passkeys, and what is no answer; WholeLifeTest has a browser that answers. */
@MingchaSpringTest
class PasskeysModuleTest {
    @Autowired
    private Passkeys passkeys;

    @Autowired
    private PasskeyTable table;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aQuestionKnowsWhatForAndUntilWhenAndIsAnsweredOnce() {
        var now = InstantSource.system().instant();
        var questions = at(InstantSource.fixed(now));
        var question = questions.make("sign-in 1");
        assertThat(questions.isGood(question, "sign-in 1")).isTrue();
        assertThat(questions.isGood(question, "sign-in 2")).isFalse();
        assertThat(questions.isGood(question, "new 1")).isFalse();
        assertThat(at(InstantSource.fixed(now.plusSeconds(299))).isGood(question, "sign-in 1"))
                .isTrue();
        assertThat(at(InstantSource.fixed(now.plusSeconds(300))).isGood(question, "sign-in 1"))
                .isFalse();
        for (int i = 0; i < question.length; i++) {
            var changed = question.clone();
            changed[i] ^= 1;
            assertThat(questions.isGood(changed, "sign-in 1")).isFalse();
        }
        assertThat(questions.isGood(new byte[0], "sign-in 1")).isFalse();
        assertThat(questions.answer(question)).isTrue();
        assertThat(questions.answer(question)).isFalse();
        jdbc.sql("update accounts.passkey_answered set answered_at = now() - interval '11 minutes'")
                .update();
        passkeys.forget();
        assertThat(jdbc.sql("select count(*) from accounts.passkey_answered")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoOnlyAsksWritesNoRowAndIsAskedToBeVerified() {
        long before = rows();
        var asked = JsonMapper.shared().readTree(passkeys.question(Optional.empty()));
        assertThat(rows()).isEqualTo(before);
        assertThat(asked.path("rpId").asString()).isEqualTo("localhost");
        assertThat(asked.path("userVerification").asString()).isEqualTo("required");
        assertThat(asked.path("allowCredentials")).isEmpty();
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from accounts.passkey_owner)"
                        + " + (select count(*) from accounts.passkey_answered)")
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        var asked = JsonMapper.shared().readTree(passkeys.question(Optional.empty()));
        var data = "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"http://localhost\"}"
                .formatted(asked.path("challenge").asString());
        var unknown = """
                {"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":
                {"clientDataJSON":"%s","authenticatorData":"AAAA","signature":"AAAA","userHandle":"AAAA"}}
                """.formatted(Base64.getUrlEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8)));
        for (var answer : List.of("", "{", "{}", "[]", "null", "{\"response\":{\"clientDataJSON\":\"!\"}}", unknown)) {
            assertThat(passkeys.prove(Optional.empty(), answer)).as(answer).isInstanceOf(SignIn.Denied.class);
        }
    }

    private PasskeyQuestions at(InstantSource time) {
        return new PasskeyQuestions(directory, table, time);
    }
}
