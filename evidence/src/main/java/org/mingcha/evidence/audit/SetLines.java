package org.mingcha.evidence.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.EntryBundle;

/** The rows of a published set, a line each. */
final class SetLines {
    private final InputStream in;

    SetLines(InputStream in) {
        this.in = in;
    }

    /** The next row; empty at the end. */
    Optional<String> next() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                return end(line);
            }
            if (line.size() == EntryBundle.LONGEST_ENTRY) {
                throw new MalformedEvidence("A row is longer than any row can be");
            }
            line.write(each);
        }
        return Optional.of(text(line.toByteArray()));
    }

    private static Optional<String> end(ByteArrayOutputStream line) {
        if (line.size() > 0) {
            throw new MalformedEvidence("The last row is not complete");
        }
        return Optional.empty();
    }

    private static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedEvidence("A row is not valid UTF-8", e);
        }
    }
}
