package org.mingcha.web.support;

/** Where in the menu a page stands. */
public interface MenuPlace {
    String path();

    String labelKey();

    /** One that is not known before the program runs. */
    record Found(String path, String labelKey) implements MenuPlace {}
}
