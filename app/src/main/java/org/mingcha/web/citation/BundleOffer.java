package org.mingcha.web.citation;

import java.util.List;

/**
 * The form that has an evidence bundle made.
 *
 * @param action where it is sent
 * @param titles the headlines that the bundle's documents would print
 */
public record BundleOffer(String action, List<Title> titles) {
    /** What the form sends for each headline that may be opened. */
    public static final String OPENED = "opened";

    public BundleOffer {
        titles = List.copyOf(titles);
    }

    /**
     * One headline.
     *
     * @param under register and day of the entry
     * @param sealed whether it can be opened
     */
    public record Title(long index, String words, String under, boolean sealed) {}
}
