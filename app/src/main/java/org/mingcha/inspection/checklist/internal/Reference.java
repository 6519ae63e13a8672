package org.mingcha.inspection.checklist.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How people name a checklist: {@code town-online-work}, {@code town-online-work@1}.
 *
 * @param version null: the newest
 */
record Reference(String id, @Nullable Integer version) {
    private static final Pattern FORM = Pattern.compile("(?<id>[^@]+)(?:@(?<version>[1-9][0-9]{0,8}))?");

    static Optional<Reference> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new Reference(match.group("id"), number(match.group("version"))))
                : Optional.empty();
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
