package org.mingcha.transparency.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.MessageEncryptionMechanism;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPEncryptionNegotiator;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;
import org.bouncycastle.openpgp.api.OpenPGPMessageGenerator;
import org.mingcha.database.Unavailable;

/** OpenPGP public keys that a backup is encrypted to: whoever holds one of the private keys opens it, this machine does not. */
public final class RecipientKeys {
    private static final int LARGEST = 1 << 20;

    /** What every OpenPGP program reads, GnuPG 2.2 as well: newer forms are not read by all. */
    private static final OpenPGPEncryptionNegotiator READ_BY_ALL = new OpenPGPEncryptionNegotiator() {
        @Override
        public MessageEncryptionMechanism negotiateEncryption(OpenPGPMessageGenerator generator) {
            return MessageEncryptionMechanism.integrityProtected(SymmetricKeyAlgorithmTags.AES_256);
        }
    };

    private final List<OpenPGPCertificate> certificates;

    private RecipientKeys(List<OpenPGPCertificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /** One key or several, armored or not; refused in one sentence where one of them can't be encrypted to today. */
    public static RecipientKeys read(Path file) {
        var certificates = parsed(file);
        if (certificates.stream().anyMatch(OpenPGPCertificate::isSecretKey)) {
            throw new Unavailable("transparency.backup.recipient-private", file.toString());
        }
        if (certificates.isEmpty() || !certificates.stream().allMatch(RecipientKeys::encrypts)) {
            throw new Unavailable("transparency.backup.recipient-unfit", file.toString());
        }
        return new RecipientKeys(certificates);
    }

    static List<OpenPGPCertificate> parsed(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Unavailable("transparency.backup.recipient-unfit", file.toString());
            }
            return new OpenPGPKeyReader().parseKeysOrCertificates(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            var key = Files.isReadable(file) ? "recipient-unfit" : "recipient-missing";
            throw new Unavailable("transparency.backup." + key, file.toString());
        } catch (RuntimeException damaged) {
            throw damaged instanceof Unavailable told
                    ? told
                    : new Unavailable("transparency.backup.recipient-unfit", file.toString());
        }
    }

    /** Neither expired nor revoked, and made for that: the library checks the key's own signatures. */
    private static boolean encrypts(OpenPGPCertificate certificate) {
        return !certificate.getEncryptionKeys().isEmpty();
    }

    /** Whose they are: fingerprint and name. */
    public List<String> names() {
        return certificates.stream().map(RecipientKeys::name).toList();
    }

    private static String name(OpenPGPCertificate certificate) {
        var user = certificate.getPrimaryUserId();
        return certificate.getPrettyFingerprint() + (user == null ? "" : " " + user.getUserId());
    }

    /** What is written to it goes on encrypted; closing it ends the message, and leaves the other stream open. */
    public OutputStream encrypting(OutputStream to) throws IOException {
        try {
            var generator = new OpenPGPMessageGenerator()
                    .setArmored(false)
                    .setAllowPadding(false)
                    .setPublicKeyBasedEncryptionNegotiator(READ_BY_ALL)
                    // It is a zip already.
                    .setCompressionNegotiator((configuration, policy) -> CompressionAlgorithmTags.UNCOMPRESSED);
            for (var certificate : certificates) {
                generator.addEncryptionCertificate(certificate);
            }
            return generator.open(to);
        } catch (PGPException e) {
            throw new IOException("The backup could not be encrypted", e);
        }
    }
}
