package org.mingcha.accounts.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Encryptor;
import org.springframework.stereotype.Component;

/**
 * The random bytes that a passkey signs. They say themselves that they are ours, what for and until when, so that whoever
 * only asks writes no row; an answer is taken once.
 */
@Component
class PasskeyQuestions {
    static final Duration GOOD = Duration.ofMinutes(5);

    private static final int RANDOM = 16;
    private static final int MARK = 16;
    private static final int STATED = RANDOM + Long.BYTES;

    private final Encryptor encryptor;
    private final PasskeyTable table;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    PasskeyQuestions(DataDirectory directory, PasskeyTable table, InstantSource time) {
        this.encryptor = new Encryptor(directory, Authenticator.KEY, "accounts.key.unreadable");
        this.table = table;
        this.time = time;
    }

    byte[] make(String purpose) {
        var bytes = new byte[RANDOM];
        random.nextBytes(bytes);
        var stated = ByteBuffer.allocate(STATED)
                .put(bytes)
                .putLong(time.instant().plus(GOOD).getEpochSecond())
                .array();
        return ByteBuffer.allocate(STATED + MARK)
                .put(stated)
                .put(mark(stated, purpose))
                .array();
    }

    /** Whether it was made for this, not long ago. */
    boolean isGood(byte[] question, String purpose) {
        if (question.length != STATED + MARK) {
            return false;
        }
        var stated = Arrays.copyOf(question, STATED);
        var mark = Arrays.copyOfRange(question, STATED, question.length);
        var until = ByteBuffer.wrap(stated, RANDOM, Long.BYTES).getLong();
        return MessageDigest.isEqual(mark, mark(stated, purpose))
                && time.instant().getEpochSecond() < until;
    }

    /** True once. */
    boolean answer(byte[] question) {
        return table.answer(question);
    }

    private byte[] mark(byte[] stated, String purpose) {
        var marked = encryptor.mark("passkey " + purpose + " " + HexFormat.of().formatHex(stated));
        return Arrays.copyOf(marked, MARK);
    }
}
