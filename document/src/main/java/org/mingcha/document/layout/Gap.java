package org.mingcha.document.layout;

/**
 * The blank above a strip, unless that begins a page.
 *
 * @param least what it may shrink to where the end of a letter would else stand on a page of its own
 */
record Gap(double usual, double least) {
    static final Gap NONE = new Gap(0, 0);

    static Gap of(double blank) {
        return new Gap(blank, blank);
    }

    double on(boolean isTight) {
        return isTight ? least : usual;
    }
}
