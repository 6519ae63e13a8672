package org.mingcha.tour;

import java.util.regex.Pattern;

/**
 * Who comes, as a script names it: {@code officer}, {@code officer@county}, {@code nobody}, {@code everybody}; {@code :zh}
 * after it reads Chinese.
 *
 * @param role or whoever comes without one
 * @param place town, county or other
 * @param key of a program's request; empty: none
 */
record TourCaller(String role, String place, boolean chinese, String key) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z]+2?)(?:@([a-z]+))?(:zh)?(?:\\+(\\S+))?");

    static TourCaller of(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            throw new IllegalArgumentException("Nobody is called " + written);
        }
        var place = found.group(2) == null ? "town" : found.group(2);
        var key = found.group(4) == null ? "" : found.group(4);
        return new TourCaller(found.group(1), place, found.group(3) != null, key);
    }

    boolean isEverybody() {
        return role.equals("everybody");
    }

    /** Without an account: a stranger, or the operator at the console. */
    boolean hasAccount() {
        return !role.equals("nobody") && !role.equals("console");
    }

    TourCaller as(String otherRole, String otherPlace) {
        return new TourCaller(otherRole, otherPlace, chinese, key);
    }

    String login(String door) {
        return door + "." + role + "." + place;
    }

    String language() {
        return chinese ? "zh-CN" : "en";
    }

    @Override
    public String toString() {
        return role + "@" + place;
    }
}
