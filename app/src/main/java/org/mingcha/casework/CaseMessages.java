package org.mingcha.casework;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences that are sealed or kept: in Chinese, whoever acts. */
public final class CaseMessages {
    private static final ResourceBundle.Control ROOT_IS_CHINESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CaseMessages() {}

    /** The key's first part names the bundle. */
    public static String of(String key, Object... arguments) {
        var bundle = ResourceBundle.getBundle(
                "messages/" + key.substring(0, key.indexOf('.')), Locale.SIMPLIFIED_CHINESE, ROOT_IS_CHINESE);
        var plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.SIMPLIFIED_CHINESE).format(plain);
    }
}
