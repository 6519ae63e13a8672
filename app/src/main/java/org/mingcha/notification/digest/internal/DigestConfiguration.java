package org.mingcha.notification.digest.internal;

import java.time.Duration;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Encryptor;
import org.mingcha.database.PeriodicTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings, and the server's clockwork. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, WebhookSettings.class})
class DigestConfiguration {
    /** Of robots' addresses and secrets, and codes for mailboxes. */
    @Bean
    Encryptor robotSecrets(DataDirectory directory) {
        return new Encryptor(directory, "notification.key", "notification.key.unreadable");
    }

    /** Only a server sends by itself. At its end it claims nobody more. */
    @Bean
    @ConditionalOnWebApplication
    PeriodicTask digestWork(DigestRun run) {
        return PeriodicTask.every(
                Duration.ofMinutes(1),
                "digests",
                () -> run.round(() -> !Thread.currentThread().isInterrupted()));
    }
}
