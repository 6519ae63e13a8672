package org.mingcha.document.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.document.signature.SignatureRefused.Reason;

/** Key files as other programs write them. */
class SignerKeyFileTest {
    private static final CertificateSample BODY = CertificateSample.ecdsa();
    private static final char[] PASSWORD = "a password".toCharArray();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"SM2, SM2", "P-256, ECDSA"})
    void opensWhatOpensslWrites(String curve, SignatureAlgorithm algorithm) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is not installed");
        run("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:" + curve
                + " -nodes -keyout key -out certificate -days 2 -subj /CN=Yunling");
        run("openssl pkcs12 -export -inkey key -in certificate -out file.p12 -passout pass:secret");
        byte[] file = Files.readAllBytes(folder.resolve("file.p12"));
        DocumentSigner opened = SignerKeyFile.open(file, "secret".toCharArray());
        assertEquals(algorithm, opened.algorithm());
        assertEquals("Yunling", CertificateUse.name(opened.certificate()));
    }

    @Test
    void opensWhatJavaWritesAndWantsExactlyOneKey() throws Exception {
        assertEquals(
                BODY.certificate(), SignerKeyFile.open(store("one"), PASSWORD).certificate());
        assertEquals(Reason.KEY_SEVERAL, refused(store("one", "two")));
        assertEquals(Reason.KEY_NONE, refused(store()));
    }

    private static byte[] store(String... names) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String each : names) {
            store.setKeyEntry(each, BODY.key().getPrivate(), PASSWORD, new Certificate[] {BODY.certificate()});
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return out.toByteArray();
    }

    private static Reason refused(byte[] file) {
        return assertThrows(SignatureRefused.class, () -> SignerKeyFile.open(file, PASSWORD))
                .reason();
    }

    private void run(String command) throws Exception {
        Process process = new ProcessBuilder(command.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
