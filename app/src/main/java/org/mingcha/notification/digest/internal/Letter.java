package org.mingcha.notification.digest.internal;

import java.util.Locale;

/**
 * A mail in plain text.
 *
 * @param id what makes it one: the same letter sent twice by mistake is one to mail servers that look
 */
record Letter(String id, Locale locale, String subject, String body) {}
