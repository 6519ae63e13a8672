package org.mingcha.accounts.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** accounts.authenticator and accounts.recovery_code. */
@Component
public class FactorTable {
    private final JdbcClient jdbc;
    private final PasskeyTable passkeys;
    private final InstantSource time;

    FactorTable(JdbcClient jdbc, PasskeyTable passkeys, InstantSource time) {
        this.passkeys = passkeys;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Whether the account has a factor of any kind. */
    boolean hasAny(long account) {
        return count(account) > 0;
    }

    /** Of any kind. */
    int count(long account) {
        return jdbc.sql("select count(*) from accounts.factor where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    public boolean isSet(long account) {
        return secret(account, true).isPresent();
    }

    /** As it is encrypted; one that nobody confirmed is good for half an hour. */
    Optional<byte[]> secret(long account, boolean confirmed) {
        return jdbc.sql("""
                        select secret
                        from accounts.authenticator
                        where account = :account and confirmed = :confirmed
                            and (confirmed or made_at > now() - interval '30 minutes')
                        """)
                .param("account", account)
                .param("confirmed", confirmed)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** To be confirmed. */
    void propose(long account, byte[] secret) {
        jdbc.sql("""
                        insert into accounts.authenticator (account, confirmed, secret)
                        values (:account, false, :secret)
                        on conflict (account, confirmed) do update set secret = excluded.secret, made_at = now()
                        """).param("account", account).param("secret", secret).update();
    }

    /** The proposed one takes the place of the one before; false: another one confirmed it meanwhile. */
    boolean confirm(long account, long step) {
        jdbc.sql("delete from accounts.authenticator where account = :account and confirmed")
                .param("account", account)
                .update();
        return jdbc.sql("""
                                update accounts.authenticator
                                set confirmed = true, made_at = now(), taken_step = :step
                                where account = :account and not confirmed
                                """).param("account", account).param("step", step).update() == 1;
    }

    /** True once: of those that come with the same code together, one is let in; older ones come too late. */
    boolean take(long account, long step) {
        return jdbc.sql("""
                                update accounts.authenticator
                                set taken_step = :step
                                where account = :account and confirmed and (taken_step is null or taken_step < :step)
                                """).param("account", account).param("step", step).update() == 1;
    }

    public void forgetSteps() {
        jdbc.sql("update accounts.authenticator set taken_step = null where taken_step < :oldest")
                .param("oldest", TimeCode.oldest(time.instant()))
                .update();
    }

    public int recoveryCodes(long account) {
        return jdbc.sql("select count(*) from accounts.recovery_code where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    void replaceCodes(long account, List<String> codes) {
        deleteCodes(account);
        codes.forEach(
                code -> jdbc.sql("insert into accounts.recovery_code (account, digest) values (:account, :digest)")
                        .param("account", account)
                        .param("digest", SecretDigest.sha256(code))
                        .update());
    }

    /** True once. */
    boolean spendCode(long account, String code) {
        return jdbc.sql("delete from accounts.recovery_code where account = :account and digest = :digest")
                        .param("account", account)
                        .param("digest", SecretDigest.sha256(code))
                        .update()
                == 1;
    }

    void removeAuthenticator(long account) {
        jdbc.sql("delete from accounts.authenticator where account = :account")
                .param("account", account)
                .update();
        deleteIdleCodes(account);
    }

    /** Recovery codes stand in for a factor; without one they are nothing. */
    void deleteIdleCodes(long account) {
        if (!hasAny(account)) {
            deleteCodes(account);
        }
    }

    /** All of them; false: there was none. */
    boolean removeAll(long account) {
        boolean had = hasAny(account);
        passkeys.removeAll(account);
        removeAuthenticator(account);
        deleteCodes(account);
        return had;
    }

    private void deleteCodes(long account) {
        jdbc.sql("delete from accounts.recovery_code where account = :account")
                .param("account", account)
                .update();
    }
}
