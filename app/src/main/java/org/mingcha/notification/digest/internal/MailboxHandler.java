package org.mingcha.notification.digest.internal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.database.Encryptor;
import org.mingcha.database.MingchaClock;
import org.mingcha.notification.digest.Delivery;
import org.mingcha.notification.digest.MailboxChange;
import org.mingcha.notification.digest.MailboxChange.Why;
import org.mingcha.notification.digest.MailboxView;
import org.mingcha.notification.internal.NotificationMessages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An account's own mailbox: set, confirmed by the code that was sent there, forgotten. */
@Component
public class MailboxHandler {
    private static final int MOST_CODES_A_DAY = 5;
    private static final int MOST_TRIES = 5;

    private final MailboxTable table;
    private final MailPost post;
    private final Encryptor secrets;
    private final MingchaClock clock;
    private final String address;
    private final SecureRandom random = new SecureRandom();

    MailboxHandler(
            MailboxTable table,
            MailPost post,
            Encryptor secrets,
            MingchaClock clock,
            @Value("${mingcha.url}") String address) {
        this.table = table;
        this.post = post;
        this.secrets = secrets;
        this.clock = clock;
        this.address = address;
    }

    public boolean on() {
        return post.isOn();
    }

    public Optional<MailboxView> of(Actor actor) {
        return table.find(actor.account()).map(box -> new MailboxView(box.address(), box.isConfirmed()));
    }

    /** The row comes first: a code that arrives is one that can be typed. */
    public MailboxChange ask(Actor actor, String wanted, Locale locale) {
        var to = wanted.strip();
        if (!MailAddress.isWellFormed(to)) {
            return new MailboxChange.Refused(Why.NO_ADDRESS);
        }
        var code = "%08d".formatted(random.nextInt(100_000_000));
        var mailbox = new MailboxTable.Mailbox(to, locale, secrets.mark(code), true, 0);
        if (!table.ask(actor.account(), mailbox, clock.today(), MOST_CODES_A_DAY)) {
            return new MailboxChange.Refused(Why.TOO_OFTEN);
        }
        var delivery = post.send(letter(actor, locale, code), to);
        return delivery instanceof Delivery.Delivered ? new MailboxChange.Done() : new MailboxChange.NotSent(delivery);
    }

    public MailboxChange confirm(Actor actor, String typed) {
        var code = table.find(actor.account()).flatMap(MailboxTable.Mailbox::awaited);
        if (code.isEmpty() || !table.countTry(actor.account(), MOST_TRIES)) {
            return new MailboxChange.Refused(Why.CODE_EXPIRED);
        }
        var digits = secrets.mark(typed.replaceAll("\\s", ""));
        if (!MessageDigest.isEqual(digits, code.get())) {
            return new MailboxChange.Refused(Why.WRONG_CODE);
        }
        table.confirm(actor.account());
        return new MailboxChange.Done();
    }

    public void remove(Actor actor) {
        table.remove(actor.account());
    }

    private Letter letter(Actor actor, Locale locale, String code) {
        var sentences = new NotificationMessages(locale);
        var mark = HexFormat.of().formatHex(secrets.mark(code + actor.account() + clock.now()), 0, 12);
        var body = sentences.of("notification.mailbox.body", code, address + "/account/notifications");
        return new Letter(
                "code-" + mark, locale, sentences.of("notification.mailbox.subject"), body.replace("\n", "\r\n"));
    }
}
