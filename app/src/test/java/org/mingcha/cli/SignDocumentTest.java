package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.document.Block;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.Format;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.Run;

/** {@code sign-document} and {@code verify --signatures} at the console, without the application. */
class SignDocumentTest {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final Document DOCUMENT = new Document(
            "zh-CN",
            Instant.parse("2026-01-06T03:12:45Z"),
            "paper",
            List.of(new Block.Title("关于自查情况的报告"), new Block.Paragraph(List.of(new Run.Words("全年召开专题会议四次。")), null)));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path place;

    private Path pdf;
    private Path ofd;
    private Path password;

    @BeforeEach
    void writeFiles() throws IOException {
        pdf = Files.write(
                place.resolve("report.pdf"), OfficialDocument.render(DOCUMENT, Format.PDF, CitationStyle.ANNEX));
        ofd = Files.write(
                place.resolve("report.ofd"), OfficialDocument.render(DOCUMENT, Format.OFD, CitationStyle.ANNEX));
        password = Files.writeString(place.resolve("password"), "a password\nnot this\n");
    }

    @Test
    void signsBothFormatsEachWithItsKey() throws Exception {
        for (var file : List.of(pdf, ofd)) {
            boolean isPdf = file.equals(pdf);
            var key = key(isPdf ? "secp256r1" : "sm2p256v1", isPdf ? "SHA256withECDSA" : "SM3withSM2");
            var signed = place.resolve("signed/" + file.getFileName());
            assertThat(sign(file, key, signed)).as(said(err)).isZero();
            assertThat(said(err)).contains("CN=Yunling", "no seal");
            var roots = key.resolveSibling(key.getFileName() + ".der");
            assertThat(run("verify", "--signatures", signed.toString(), "--roots", roots.toString()))
                    .as(said(out) + said(err))
                    .isZero();
            assertThat(said(out)).contains("Signature 1: Yunling", "Signed and unchanged");
            var bytes = Files.readAllBytes(signed);
            bytes[bytes.length / 3] ^= 1;
            Files.write(signed, bytes);
            assertThat(run("verify", "--signatures", signed.toString())).isEqualTo(1);
            assertThat(said(out)).contains("FAILED", "do not hold");
        }
        assertThat(place.resolve("signed/report.pdf")).exists();
    }

    @Test
    void theWrongKeyIsOneSentenceAndNoFile() throws Exception {
        var key = key("secp256r1", "SHA256withECDSA");
        var signed = place.resolve("signed.ofd");
        assertThat(sign(ofd, key, signed)).isEqualTo(1);
        assertThat(said(err)).contains("an OFD needs an SM2 key").hasLineCount(1);
        Files.writeString(password, "another\n");
        assertThat(sign(pdf, key, signed)).isEqualTo(1);
        assertThat(said(err)).contains("the password is another one").hasLineCount(1);
        Files.writeString(password, "a password\n");
        assertThat(sign(password, key, signed)).isEqualTo(1);
        assertThat(said(err)).contains("no PDF or OFD as Mingcha makes them").hasLineCount(1);
        assertThat(signed).doesNotExist();
    }

    @Test
    void aPasswordIsNeverOnTheCommandLine() throws Exception {
        var key = key("secp256r1", "SHA256withECDSA");
        assertThat(run("sign-document", pdf.toString(), "--key", key.toString(), "--out", "x", "--password", "secret"))
                .isEqualTo(2);
        assertThat(run("sign-document", pdf.toString(), "--key", key.toString(), "--out", "x"))
                .isEqualTo(2);
        assertThat(said(err)).contains("--password-file").hasLineCount(1);
    }

    @Test
    void signaturesDoNotGoWithThePageOrAWordFile() {
        assertThat(run("verify", "--signatures", pdf.toString(), "--html", "x.html"))
                .isEqualTo(2);
        assertThat(run("verify", "--signatures", pdf.toString(), "--document", "x.docx"))
                .isEqualTo(2);
        assertThat(run("verify", "--signatures", pdf.toString())).isEqualTo(1);
        assertThat(said(out)).contains("the file has no signature");
    }

    private int sign(Path file, Path key, Path signed) {
        return run(
                "sign-document",
                file.toString(),
                "--key",
                key.toString(),
                "--password-file",
                password.toString(),
                "--out",
                signed.toString());
    }

    /** A key file with a certificate by itself, which stands beside it as the root. */
    private Path key(String curve, String algorithm) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec(curve));
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=Yunling Town, C=CN");
        var now = Instant.now();
        var certificate = new JcaX509CertificateConverter()
                .setProvider(PROVIDER)
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(Duration.ofDays(1))),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder(algorithm)
                                .setProvider(PROVIDER)
                                .build(pair.getPrivate())));
        var store = KeyStore.getInstance("PKCS12", PROVIDER);
        store.load(null, null);
        store.setKeyEntry("key", pair.getPrivate(), null, new Certificate[] {certificate});
        var file = place.resolve(curve + ".p12");
        try (var to = Files.newOutputStream(file)) {
            store.store(to, "a password".toCharArray());
        }
        Files.write(place.resolve(curve + ".p12.der"), certificate.getEncoded());
        return file;
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new Commands(Object.class, Map.of("LANG", "C"), out, err).execute(arguments);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
