package org.mingcha.notification.digest;

import org.mingcha.database.Coded;

/** What became of handing a message over. {@code detail} is what the other side said: a number, never an address. */
public sealed interface Delivery {
    /** The other side took it. */
    record Delivered() implements Delivery {}

    /** Certainly not taken; the same again may succeed later. */
    record Later(Reason reason, String detail) implements Delivery {}

    /** Certainly not taken, and the same again won't be. */
    record Refused(Reason reason, String detail) implements Delivery {}

    /** Handed over and no answer: it may have arrived, so it is not sent again. */
    record Unknown(Reason reason, String detail) implements Delivery {}

    /** Each has one sentence: {@code notification.delivery.<code>}. */
    enum Reason implements Coded {
        /** No connection could be made. */
        UNREACHABLE,
        /** The mail server refuses our user. */
        SIGN_IN,
        /** The other side refuses the message, the receiver or the signature. */
        REFUSED,
        /** More messages than the other side takes in a minute. */
        TOO_FAST,
        /** The other side is busy or faulty. */
        BUSY,
        /** It broke off before there was an answer. */
        NO_ANSWER,
        /** The key in DATA/keys does not open what is stored. */
        KEY_LOST,
        /** No mail server is set. */
        OFF
    }
}
