package org.mingcha.accounts.internal;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.accounts.PasskeyView;
import org.mingcha.tlog.Hashing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;

/** accounts.passkey and whose they are. */
@Component
public class PasskeyTable {
    private static final int HANDLE_BYTES = 32;

    private static final String RECORDS = """
            select o.known_as, p.credential, p.public_key, p.attestation, p.signature_count, p.backup_eligible, p.backup_state,
                p.transports, p.label
            from accounts.passkey p
            join accounts.passkey_owner o on o.account = p.account
            join accounts.account a on a.id = p.account
            where a.closed_at is null
            """;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    PasskeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PasskeyView> of(long account) {
        return jdbc.sql("""
                        select passkey, label, added_on
                        from accounts.passkey
                        where account = :account
                        order by passkey
                        limit 100
                        """)
                .param("account", account)
                .query((row, number) -> new PasskeyView(
                        row.getLong(1), row.getString(2), row.getDate(3).toLocalDate()))
                .list();
    }

    /** What browsers know the account by, made with the first question. */
    byte[] handle(long account) {
        var handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        jdbc.sql("""
                        insert into accounts.passkey_owner (account, known_as)
                        values (:account, :known)
                        on conflict (account) do nothing
                        """).param("account", account).param("known", handle).update();
        return jdbc.sql("select known_as from accounts.passkey_owner where account = :account")
                .param("account", account)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    Optional<Long> accountOf(byte[] handle) {
        return jdbc.sql("select account from accounts.passkey_owner where known_as = :known")
                .param("known", handle)
                .query(Long.class)
                .optional();
    }

    Optional<CredentialRecord> find(byte[] credential) {
        return jdbc.sql(RECORDS + " and p.credential = :credential")
                .param("credential", credential)
                .query(PasskeyTable::credential)
                .optional();
    }

    List<CredentialRecord> ofHandle(byte[] handle) {
        return jdbc.sql(RECORDS + " and o.known_as = :known order by p.passkey limit 100")
                .param("known", handle)
                .query(PasskeyTable::credential)
                .list();
    }

    void insert(CredentialRecord made, byte[] attestation) {
        jdbc.sql("""
                        insert into accounts.passkey (account, credential, public_key, attestation, signature_count,
                            backup_eligible, backup_state, transports, label)
                        select account, :credential, :key, :attestation, :count, :eligible, :state, :transports, :label
                        from accounts.passkey_owner
                        where known_as = :known
                        """)
                .param("credential", made.getCredentialId().getBytes())
                .param("key", made.getPublicKey().getBytes())
                .param("attestation", attestation)
                .param("count", made.getSignatureCount())
                .param("eligible", made.isBackupEligible())
                .param("state", made.isBackupState())
                .param(
                        "transports",
                        made.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("label", made.getLabel())
                .param("known", made.getUserEntityUserId().getBytes())
                .update();
    }

    /** What a use has changed. */
    void update(CredentialRecord used) {
        jdbc.sql("""
                        update accounts.passkey
                        set signature_count = :count, backup_state = :state
                        where credential = :credential
                        """)
                .param("count", used.getSignatureCount())
                .param("state", used.isBackupState())
                .param("credential", used.getCredentialId().getBytes())
                .update();
    }

    /** False: the account has no such passkey. */
    boolean remove(long account, long passkey) {
        return jdbc.sql("delete from accounts.passkey where account = :account and passkey = :passkey")
                        .param("account", account)
                        .param("passkey", passkey)
                        .update()
                == 1;
    }

    /** The handle too: devices that are found again know nobody. */
    void removeAll(long account) {
        jdbc.sql("delete from accounts.passkey where account = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from accounts.passkey_owner where account = :account")
                .param("account", account)
                .update();
    }

    boolean answer(byte[] question) {
        return jdbc.sql("""
                                insert into accounts.passkey_answered (digest)
                                values (:digest)
                                on conflict (digest) do nothing
                                """).param("digest", Hashing.sha256(question).bytes()).update() == 1;
    }

    public void forgetAnswers() {
        jdbc.sql("delete from accounts.passkey_answered where answered_at < now() - make_interval(secs => :good)")
                .param("good", 2 * PasskeyQuestions.GOOD.toSeconds())
                .update();
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .userEntityUserId(new Bytes(row.getBytes(1)))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes(2)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes(3)))
                .attestationObject(new Bytes(row.getBytes(4)))
                .signatureCount(row.getLong(5))
                .uvInitialized(true)
                .backupEligible(row.getBoolean(6))
                .backupState(row.getBoolean(7))
                .transports(transports(row.getString(8)))
                .label(row.getString(9))
                .created(Instant.EPOCH)
                .lastUsed(Instant.EPOCH)
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
