package org.mingcha.notification.digest.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that digests go out by.
 *
 * @param host null: no mail is sent
 * @param port null: 587, 465 with tls, 25 with none
 * @param from the sender's address
 */
@ConfigurationProperties("mingcha.mail")
record MailSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("starttls") Security security) {
    enum Security {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    MailSettings {
        if (host != null && host.isBlank()) {
            host = null;
        }
        if (host != null && (from == null || !MailAddress.isWellFormed(from))) {
            throw new IllegalArgumentException("mingcha.mail.from must be an address, such as mingcha@town.example.cn");
        }
    }

    int usedPort() {
        return port == null ? security.port : port;
    }

    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + usedPort() + ", security=" + security + "]";
    }
}
