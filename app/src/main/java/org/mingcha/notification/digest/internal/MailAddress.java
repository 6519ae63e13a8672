package org.mingcha.notification.digest.internal;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** One plain address, without a name and without comments. */
final class MailAddress {
    private static final int LONGEST = 254;

    private MailAddress() {}

    static boolean isWellFormed(String address) {
        if (address.length() > LONGEST || !address.matches("[\\x21-\\x7e]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+")) {
            return false;
        }
        try {
            var parsed = new InternetAddress(address, true);
            parsed.validate();
            return parsed.getAddress().equals(address);
        } catch (AddressException e) {
            return false;
        }
    }
}
