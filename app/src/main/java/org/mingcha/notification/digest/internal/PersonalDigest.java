package org.mingcha.notification.digest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.notification.DueDate;
import org.mingcha.notification.DueDates;
import org.mingcha.notification.DueKind;
import org.mingcha.notification.DueSlice;
import org.mingcha.notification.internal.NotificationMessages;
import org.mingcha.notification.internal.ReturnDues;
import org.mingcha.reporting.LinkResult;
import org.mingcha.reporting.ReturnLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What one person's digest says: what a superior reminded of, what is overdue, what is due this week. */
@Component
class PersonalDigest {
    private static final int READ = 200;
    private static final int SHOWN = 20;
    private static final String INDENT = "  ";
    /** A reminder stands in digests for a week, since a day's digest may be out already. */
    private static final int REMINDER_DAYS = 7;

    private final DueDates dues;
    private final ReturnLinks links;
    private final String address;

    PersonalDigest(DueDates dues, ReturnLinks links, @Value("${mingcha.url}") String address) {
        this.dues = dues;
        this.links = links;
        this.address = address;
    }

    /** Empty: there is nothing to say. */
    Optional<Letter> of(Actor actor, Locale locale, LocalDate today) {
        var page = dues.due(actor, null, READ);
        var reminded =
                page.dues().stream().filter(due -> isReminded(due, today)).toList();
        if (page.overdue() + page.thisWeek() == 0 && reminded.isEmpty()) {
            return Optional.empty();
        }
        var sentences = new NotificationMessages(locale);
        var body = new Body(sentences, today);
        body.add("notification.digest.reminded", reminded);
        body.add("notification.digest.overdue", rest(page, DueDate.When.OVERDUE, reminded));
        body.add("notification.digest.this-week", rest(page, DueDate.When.THIS_WEEK, reminded));
        body.end(page.later());
        return Optional.of(new Letter(
                "digest-" + today + "-" + actor.account(),
                locale,
                subject(sentences, page, reminded.size()),
                body.text()));
    }

    private static String subject(NotificationMessages sentences, DueSlice page, int reminded) {
        return page.overdue() + page.thisWeek() == 0
                ? sentences.of("notification.digest.subject-reminded", reminded)
                : sentences.of("notification.digest.subject", page.overdue(), page.thisWeek());
    }

    private static boolean isReminded(DueDate due, LocalDate today) {
        var reminder = due.reminder();
        return reminder != null && reminder.on().isAfter(today.minusDays(REMINDER_DAYS));
    }

    private static List<DueDate> rest(DueSlice page, DueDate.When when, List<DueDate> without) {
        return page.dues().stream()
                .filter(due -> due.when() == when && !without.contains(due))
                .toList();
    }

    /** The letter, line by line. */
    private final class Body {
        private final NotificationMessages sentences;
        private final LocalDate today;
        private final List<String> lines = new ArrayList<>();

        Body(NotificationMessages sentences, LocalDate today) {
            this.sentences = sentences;
            this.today = today;
        }

        void add(String heading, List<DueDate> dues) {
            if (dues.isEmpty()) {
                return;
            }
            lines.add(sentences.of(heading));
            dues.stream().limit(SHOWN).forEach(this::add);
            if (dues.size() > SHOWN) {
                lines.add(INDENT + sentences.of("notification.digest.more", dues.size() - SHOWN));
            }
            lines.add("");
        }

        private void add(DueDate due) {
            lines.add(sentences.of("notification.digest.line", sentences.title(due), due.unitName(), due.dueOn()));
            var reminder = due.reminder();
            if (reminder != null) {
                lines.add(INDENT + sentences.of("notification.digest.reminder", reminder.byUnitName(), reminder.on()));
            }
            lines.add(INDENT + address + due.path());
            link(due).ifPresent(path -> lines.add(INDENT + sentences.of("notification.digest.link", address + path)));
        }

        /** A nil return can be filed by a link, without sign-in. Its key is kept nowhere, so each letter has its own. */
        private Optional<String> link(DueDate due) {
            if (due.kind() != DueKind.FILE) {
                return Optional.empty();
            }
            var key = ReturnDues.key(due);
            return !key.period().to().isAfter(today)
                            && links.make(Actor.operator(), key) instanceof LinkResult.Made made
                    ? Optional.of(made.path())
                    : Optional.empty();
        }

        void end(long later) {
            lines.add(sentences.of("notification.digest.later", later));
            lines.add("");
            lines.add(sentences.of("notification.digest.all", address + "/"));
            lines.add(sentences.of("notification.digest.foot", address + "/account/notifications"));
        }

        String text() {
            return String.join("\r\n", lines) + "\r\n";
        }
    }
}
