package org.mingcha.web.account;

import org.mingcha.accounts.AuthenticatorSetUp;
import org.mingcha.web.support.QrDrawing;

/**
 * A secret as a QR code and as text.
 *
 * @param secret in groups, as it is typed
 */
public record QrPicture(QrDrawing drawing, String secret) {
    static QrPicture of(AuthenticatorSetUp setUp) {
        return new QrPicture(
                QrDrawing.of(setUp.uri()), String.join(" ", setUp.secret().split("(?<=\\G.{4})")));
    }
}
