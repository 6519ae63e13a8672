package org.mingcha.document.comparison;

import java.util.Arrays;
import java.util.function.Supplier;
import org.mingcha.document.Format;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/**
 * Compares a file with the one that our own renderer makes, byte for byte.
 *
 * @param made what it has to be
 */
record RenderedComparison(Format format, byte[] made) {
    /** @param shown what reading it comes to, which names what is wrong where it is another file */
    Outcome compare(byte[] document, Supplier<Outcome> shown) {
        if (Arrays.equals(made, document)) {
            return new Outcome.Same(How.BYTES);
        }
        Outcome outcome = shown.get();
        return outcome instanceof Outcome.Same ? unpacked(document) : outcome;
    }

    /** The right words in another file: packed by another program, or with something else in it. */
    private Outcome unpacked(byte[] document) {
        return UnpackedFile.of(format, made)
                .difference(UnpackedFile.of(format, document))
                .<Outcome>map(part -> new Outcome.Refused(Oddity.BYTES, part))
                .orElseGet(() -> new Outcome.Same(How.TEXT));
    }
}
