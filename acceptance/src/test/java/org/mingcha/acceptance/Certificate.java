package org.mingcha.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A self-made certificate and its key, as a server is given them: two files, PEM. */
record Certificate(Path certificate, Path key) {
    private static final String SECRET = "only-for-this-test";

    static Certificate in(Path directory) {
        return new Certificate(directory.resolve("cert.pem"), directory.resolve("key.pem"));
    }

    /** Writes a new pair over the old one; answers what clients will then be shown. */
    X509Certificate renew() throws IOException, GeneralSecurityException {
        var file = Files.createTempDirectory("certificate").resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool") + " -genkeypair -alias server"
                + " -keyalg EC -dname CN=localhost -ext san=dns:localhost -storetype PKCS12";
        ProgramRun.program(Map.of(), (keytool + " -keystore " + file + " -storepass " + SECRET).split(" "))
                .ok();
        var store = KeyStore.getInstance(file.toFile(), SECRET.toCharArray());
        var made = (X509Certificate) store.getCertificate("server");
        Files.writeString(
                key,
                pem("PRIVATE KEY", store.getKey("server", SECRET.toCharArray()).getEncoded()));
        Files.writeString(certificate, pem("CERTIFICATE", made.getEncoded()));
        return made;
    }

    private static String pem(String what, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    /** What a server shows to a client that comes now. */
    static X509Certificate shown(int port) throws IOException, GeneralSecurityException {
        try (var socket =
                (SSLSocket) believing().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /**
     * What a server agrees to with a client of this version; empty: to nothing.
     *
     * @param only the one suite that the client offers; empty: all that the JDK has
     */
    static String suite(int port, String version, String only) throws IOException, GeneralSecurityException {
        try (var socket =
                (SSLSocket) believing().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setEnabledProtocols(new String[] {version});
            if (!only.isEmpty()) socket.setEnabledCipherSuites(new String[] {only});
            socket.startHandshake();
            return socket.getSession().getCipherSuite();
        } catch (SSLException refused) {
            return "";
        }
    }

    /** Believes whoever answers: the test knows the server. */
    static SSLContext believing() throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Believing()}, new SecureRandom());
        return context;
    }

    private static final class Believing implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
