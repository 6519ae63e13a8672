package org.mingcha.web.notification;

import java.util.Arrays;
import java.util.List;
import org.mingcha.notification.digest.WebhookFormat;
import org.mingcha.notification.digest.WebhookView;
import org.mingcha.web.support.Shell;

/** The groups within an admin's reach. */
public record GroupsPage(Shell shell, List<Line> groups, boolean mail, Said said) {
    /**
     * What became of the form, or of the last button.
     *
     * @param done good news; empty mostly
     * @param undone why a message was not delivered
     * @param fault what is wrong with the form
     * @param field which field that concerns
     */
    public record Said(GroupForm typed, String done, String undone, String fault, String field) {
        static Said nothing(GroupForm typed) {
            return new Said(typed, "", "", "", "");
        }

        static Said done(GroupForm typed, String done) {
            return new Said(typed, done, "", "", "");
        }

        static Said undone(GroupForm typed, String undone) {
            return new Said(typed, "", undone, "", "");
        }

        static Said fault(GroupForm typed, String fault, String field) {
            return new Said(typed, "", "", fault, field);
        }
    }

    /**
     * One group.
     *
     * @param last what became of its newest digest; empty: none yet
     */
    public record Line(WebhookView view, String format, String last) {
        public String path(String act) {
            return "/settings/notifications/" + view.id() + "/" + act;
        }

        /** The other state. */
        public String turn() {
            return view.active() ? "off" : "on";
        }
    }

    public List<WebhookFormat> formats() {
        return Arrays.asList(WebhookFormat.values());
    }

    public boolean isTyped(WebhookFormat format) {
        return format.code().equals(said.typed().format());
    }
}
