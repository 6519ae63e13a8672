package org.mingcha.accounts.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Spring Security's way into our tables. It knows an account by its number. */
final class PasskeyRepositories {
    private PasskeyRepositories() {}

    record Owners(PasskeyTable table, AccountTable owners) implements PublicKeyCredentialUserEntityRepository {
        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return table.accountOf(handle.getBytes())
                    .map(account -> entity(account, handle))
                    .orElse(null);
        }

        @Override
        public PublicKeyCredentialUserEntity findByUsername(String account) {
            var number = Long.parseLong(account);
            return entity(number, new Bytes(table.handle(number)));
        }

        /** With the login as its name: what browsers show where there are passkeys of several accounts. */
        private PublicKeyCredentialUserEntity entity(long account, Bytes handle) {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle)
                    .name(owners.login(account))
                    .displayName(owners.name(account))
                    .build();
        }

        @Override
        public void save(PublicKeyCredentialUserEntity made) {
            throw new IllegalStateException("An account is made elsewhere");
        }

        @Override
        public void delete(Bytes handle) {
            throw new IllegalStateException("An account goes elsewhere");
        }
    }

    record Credentials(PasskeyTable table) implements UserCredentialRepository {
        @Override
        public void save(CredentialRecord used) {
            if (table.find(used.getCredentialId().getBytes()).isPresent()) {
                table.update(used);
            } else {
                table.insert(
                        used,
                        Objects.requireNonNull(used.getAttestationObject()).getBytes());
            }
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
            return table.find(credential.getBytes()).orElse(null);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes handle) {
            return table.ofHandle(handle.getBytes());
        }

        @Override
        public void delete(Bytes credential) {
            throw new IllegalStateException("A passkey goes at its owner's wish");
        }
    }
}
