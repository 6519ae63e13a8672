package org.mingcha.notification.digest.internal;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.notification.digest.Delivery;
import org.mingcha.notification.digest.Delivery.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server, and says of each failure whether the letter may have arrived. */
@Component
class MailPost {
    private static final Logger log = LoggerFactory.getLogger(MailPost.class);
    private static final String PATIENCE = "20000";

    private final MailSettings settings;
    private final MingchaClock clock;

    MailPost(MailSettings settings, MingchaClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean isOn() {
        return settings.host() != null;
    }

    Delivery send(Letter letter, String to) {
        if (!isOn()) {
            return new Delivery.Refused(Reason.OFF, "");
        }
        try {
            var session = Session.getInstance(properties());
            var message = message(session, letter, to);
            return send(session.getTransport("smtp"), message);
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot write the letter " + letter.id(), e);
        }
    }

    private Delivery send(Transport transport, MimeMessage message) {
        try {
            var failure = connect(transport);
            return failure != null ? failure : handOver(transport, message);
        } finally {
            close(transport);
        }
    }

    /** What became of the letter is known by now. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server broke off the farewell", e);
        }
    }

    /** Before there is a connection nothing can have arrived. */
    private @Nullable Delivery connect(Transport transport) {
        try {
            transport.connect(settings.host(), settings.usedPort(), settings.user(), settings.password());
            return null;
        } catch (AuthenticationFailedException e) {
            return new Delivery.Later(Reason.SIGN_IN, "");
        } catch (MessagingException e) {
            return new Delivery.Later(Reason.UNREACHABLE, "");
        }
    }

    /** A letter that the server answered with a number was not taken; without an answer nobody knows. */
    private static Delivery handOver(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Delivered();
        } catch (SendFailedException e) {
            int code = code(e);
            var detail = Integer.toString(code);
            if (code >= 500) {
                return new Delivery.Refused(Reason.REFUSED, detail);
            }
            return code >= 400 ? new Delivery.Later(Reason.BUSY, detail) : new Delivery.Unknown(Reason.NO_ANSWER, "");
        } catch (MessagingException e) {
            return new Delivery.Unknown(Reason.NO_ANSWER, "");
        }
    }

    private static int code(MessagingException failure) {
        for (Exception at = failure; at instanceof MessagingException step; at = step.getNextException()) {
            if (at instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (at instanceof SMTPSendFailedException send) {
                return send.getReturnCode();
            }
        }
        return -1;
    }

    private MimeMessage message(Session session, Letter letter, String to) throws MessagingException {
        var from = Objects.requireNonNull(settings.from());
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(to)});
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.body(), "UTF-8");
        message.setSentDate(Date.from(clock.now()));
        message.setHeader("Content-Language", letter.locale().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }
}
