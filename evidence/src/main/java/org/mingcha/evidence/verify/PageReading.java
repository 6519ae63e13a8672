package org.mingcha.evidence.verify;

import java.util.List;
import java.util.Optional;

/**
 * Reads the codes of printed pages out of files. Found by {@link java.util.ServiceLoader}: a verifier that carries none takes a
 * code as text only.
 */
public interface PageReading {
    /** Of a picture the codes in it, of a PDF file that this system wrote each of its pages; empty: neither of them. */
    Optional<List<ReadPage>> read(byte[] file);

    /**
     * One page, as it was read.
     *
     * @param letters what its code says; empty where it has none that can be read
     * @param numbers all that it prints, in order; empty where a file doesn't say what it prints
     */
    record ReadPage(String letters, Optional<List<String>> numbers) {}
}
