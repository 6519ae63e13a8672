package org.mingcha.web.campaign;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** A name for each form that is shown, so that a form that is sent twice does its work once. */
@Component
class FormKeys {
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
