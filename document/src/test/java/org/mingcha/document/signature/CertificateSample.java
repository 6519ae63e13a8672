package org.mingcha.document.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A body's key with its certificate, and the authority that issued it: made anew for each run. */
public record CertificateSample(KeyPair key, X509Certificate certificate, X509Certificate root) {
    public static final Instant TIME = Instant.parse("2026-01-06T03:12:45Z");
    public static final char[] PASSWORD = "a password".toCharArray();
    private static final String BODY = "CN=云岭镇人民政府, O=云岭镇人民政府, C=CN";

    /** Around the one RSA key of this run, which takes long to find: another certificate under another authority each time. */
    public static CertificateSample rsa() {
        return of("RSA", BODY, KeyUsage.nonRepudiation);
    }

    public static CertificateSample ecdsa() {
        return of("secp256r1", BODY, KeyUsage.digitalSignature);
    }

    public static CertificateSample sm2() {
        return of("sm2p256v1", BODY, KeyUsage.digitalSignature);
    }

    public static CertificateSample of(String kind, String subject, int usage) {
        try {
            boolean isSm2 = kind.equals("sm2p256v1");
            KeyPair authority = keys(isSm2 ? kind : "secp256r1");
            String algorithm = isSm2 ? "SM3withSM2" : "SHA256withECDSA";
            X500Name issuer = new X500Name("CN=Test authority for " + kind + ", C=CN");
            X509Certificate root = issue(issuer, authority, issuer, authority, algorithm, KeyUsage.keyCertSign);
            KeyPair own = kind.equals("RSA") ? RsaKey.PAIR : keys(kind);
            return new CertificateSample(
                    own, issue(issuer, authority, new X500Name(subject), own, algorithm, usage), root);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(kind, e);
        }
    }

    private static KeyPair keys(String kind) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", SignatureProvider.INSTANCE);
        generator.initialize(new ECGenParameterSpec(kind));
        return generator.generateKeyPair();
    }

    private static final class RsaKey {
        static final KeyPair PAIR = pair();

        private static KeyPair pair() {
            try {
                return KeyPairGenerator.getInstance("RSA").generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("RSA", e);
            }
        }
    }

    private static X509Certificate issue(
            X500Name issuer, KeyPair authority, X500Name subject, KeyPair own, String algorithm, int usage)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(TIME.minus(Duration.ofDays(365))),
                Date.from(TIME.plus(Duration.ofDays(365))),
                subject,
                own.getPublic());
        boolean isRoot = usage == KeyUsage.keyCertSign;
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        return new JcaX509CertificateConverter()
                .setProvider(SignatureProvider.INSTANCE)
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm)
                        .setProvider(SignatureProvider.INSTANCE)
                        .build(authority.getPrivate())));
    }

    /** As a licensed maker's device would be one: a key file takes a while to open. */
    public DocumentSigner signer() {
        return signer(certificate);
    }

    /** With this certificate, be it the key's own or not. */
    DocumentSigner signer(X509Certificate shown) {
        return new DocumentSigner() {
            @Override
            public List<X509Certificate> chain() {
                return List.of(shown, root);
            }

            @Override
            public byte[] sign(byte[] bytes) {
                try {
                    Signature signature = Signature.getInstance(algorithm().code(), SignatureProvider.INSTANCE);
                    signature.initSign(key.getPrivate());
                    signature.update(bytes);
                    return signature.sign();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("no signature", e);
                }
            }
        };
    }

    /** As PKCS #12. */
    public byte[] file() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12", SignatureProvider.INSTANCE);
            store.load(null, null);
            store.setKeyEntry("seal", key.getPrivate(), PASSWORD, new Certificate[] {certificate, root});
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, PASSWORD);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("PKCS #12", e);
        }
    }

    public byte[] pem() {
        StringWriter out = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(out)) {
            pem.writeObject(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
