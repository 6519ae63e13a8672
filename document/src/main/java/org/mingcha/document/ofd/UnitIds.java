package org.mingcha.document.ofd;

/** The numbers of a file's objects: each one once. */
final class UnitIds {
    private int last;

    int next() {
        return ++last;
    }

    int last() {
        return last;
    }
}
