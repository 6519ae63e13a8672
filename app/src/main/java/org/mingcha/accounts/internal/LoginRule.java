package org.mingcha.accounts.internal;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.mingcha.accounts.AccountRefusal;

/** What a login may be made of: so that no two look the same to who reads them (UTS #39). */
final class LoginRule {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private LoginRule() {}

    static Optional<AccountRefusal> refusal(String login) {
        if (!login.matches("[\\p{L}\\p{N}._@-]{2,64}")) {
            return Optional.of(AccountRefusal.LOGIN_MALFORMED);
        }
        return isLookAlike(login) ? Optional.of(AccountRefusal.LOGIN_LOOK_ALIKE) : Optional.empty();
    }

    /** In full width, of several scripts (Latin beside Chinese is usual), or a whole word of letters that Latin has too. */
    private static boolean isLookAlike(String login) {
        return !isAscii(login)
                && (!Normalizer.isNormalized(login, Normalizer.Form.NFKC)
                        || CHECKER.failsChecks(login)
                        || isAscii(CHECKER.getSkeleton(login)));
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}
