package org.mingcha.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingcha.database.DatabaseSettings;

class ExternalServerTest {
    private static final String TRUSTED = "sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory";

    @Test
    void beyondThisMachineItTakesTlsAndACertificateThatFits() {
        assertThat(url("jdbc:postgresql://db.example.cn/mingcha"))
                .isEqualTo("jdbc:postgresql://db.example.cn/mingcha?" + TRUSTED);
        assertThat(url("postgresql://clerk:secret@db.example.cn:5433/mingcha?connectTimeout=5"))
                .isEqualTo("jdbc:postgresql://db.example.cn:5433/mingcha?connectTimeout=5&" + TRUSTED);
        assertThat(url("jdbc:postgresql://localhost,db.example.cn/mingcha")).contains("verify-full");
    }

    @Test
    void whoNamesAModeOrAnAuthorityGetsThat() {
        for (var own : new String[] {"sslmode=disable", "sslmode=verify-ca", "ssl=true"}) {
            assertThat(url("jdbc:postgresql://db.example.cn/mingcha?" + own)).endsWith("mingcha?" + own);
        }
        assertThat(url("jdbc:postgresql://db.example.cn/mingcha?sslrootcert=/etc/ca.pem"))
                .endsWith("sslrootcert=/etc/ca.pem&sslmode=verify-full");
    }

    @Test
    void onThisMachineNothingIsAdded() {
        for (var host : new String[] {"localhost", "127.0.0.1", "127.0.0.1:5433", "[::1]:5432"}) {
            assertThat(url("jdbc:postgresql://" + host + "/mingcha")).endsWith("/mingcha");
        }
    }

    private static String url(String given) {
        return ExternalServer.of(new DatabaseSettings(given, null, null, null, 16))
                .url();
    }
}
