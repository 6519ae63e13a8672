package org.mingcha.document.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.verify.SignatureRemark;

/** Judges the certificate of a signature: what it is for, whether it was valid, under whom it stands. */
final class CertificateChain {
    private final @Nullable List<X509Certificate> roots;

    /** @param roots whom the reader trusts; null: the reader names nobody */
    CertificateChain(@Nullable List<X509Certificate> roots) {
        this.roots = roots;
    }

    /** Of a file in PEM or DER; an empty list: there is none in it. */
    static List<X509Certificate> read(byte[] file) {
        try {
            List<X509Certificate> read = new ArrayList<>();
            CertificateFactory factory = CertificateFactory.getInstance("X.509", SignatureProvider.INSTANCE);
            factory.generateCertificates(new ByteArrayInputStream(file))
                    .forEach(each -> read.add((X509Certificate) each));
            return read;
        } catch (GeneralSecurityException | RuntimeException e) {
            return List.of();
        }
    }

    /** @param time by the signer's own word; null: it is not said */
    List<SignatureRemark> judge(X509Certificate certificate, List<X509Certificate> others, @Nullable Instant time) {
        List<SignatureRemark> remarks = new ArrayList<>();
        remarks.add(SignatureRemark.ok("key", CertificateUse.subject(certificate), fingerprint(certificate)));
        if (!CertificateUse.isForSigning(certificate)) {
            remarks.add(SignatureRemark.flaw("usage"));
        }
        if (time == null) {
            remarks.add(SignatureRemark.flaw("timeless"));
            return remarks;
        }
        if (!CertificateUse.isValid(certificate, time)) {
            remarks.add(
                    SignatureRemark.flaw("expired", day(certificate.getNotBefore()), day(certificate.getNotAfter())));
        }
        remarks.add(roots == null ? SignatureRemark.ok("chain.unasked") : chain(certificate, others, time, roots));
        return remarks;
    }

    private static SignatureRemark chain(
            X509Certificate certificate, List<X509Certificate> others, Instant time, List<X509Certificate> roots) {
        if (roots.contains(certificate)) {
            return SignatureRemark.ok("chain.rooted", CertificateUse.subject(certificate));
        }
        try {
            X509CertSelector wanted = new X509CertSelector();
            wanted.setCertificate(certificate);
            Set<TrustAnchor> anchors =
                    roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, wanted);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(time));
            List<X509Certificate> known = new ArrayList<>(others);
            known.add(certificate);
            parameters.addCertStore(CertStore.getInstance(
                    "Collection", new CollectionCertStoreParameters(known), SignatureProvider.INSTANCE));
            PKIXCertPathBuilderResult found =
                    (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX", SignatureProvider.INSTANCE)
                            .build(parameters);
            return SignatureRemark.ok(
                    "chain.rooted",
                    CertificateUse.subject(found.getTrustAnchor().getTrustedCert()));
        } catch (GeneralSecurityException | RuntimeException e) {
            return SignatureRemark.flaw("chain.none", CertificateUse.subject(certificate));
        }
    }

    private static String day(Date date) {
        return date.toInstant().toString();
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(SignatureDigest.sha256(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that cannot be written", e);
        }
    }
}
