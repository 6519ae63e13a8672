package org.mingcha.document.layout;

/** The two colours of official documents. */
public enum Ink {
    BLACK,
    RED
}
