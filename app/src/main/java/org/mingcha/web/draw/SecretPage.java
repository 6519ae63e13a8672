package org.mingcha.web.draw;

import org.mingcha.web.support.Shell;

/** A secret that was made for this page alone and is kept nowhere. */
public record SecretPage(Shell shell, String secret, String digest) {}
