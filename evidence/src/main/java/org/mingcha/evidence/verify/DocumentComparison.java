package org.mingcha.evidence.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.tlog.Note;

/**
 * Compares a document of a bundle with what {@code figures.json} says: it is set again where this program has the renderer
 * that made it, and otherwise read. Found by {@link java.util.ServiceLoader}: a verifier that carries none says that
 * documents were not compared.
 */
public interface DocumentComparison {
    /** Whether documents of this renderer are known; of any other one a difference may be a new layout, and no lie. */
    boolean knows(String renderer);

    /**
     * @param renderer that made the documents, from the manifest; empty where that names none
     * @param figures the bytes of {@code figures.json}
     * @param name of the part, as {@code report.pdf}
     * @param citations how the documents cite, from the manifest
     * @param notes of its pages, whose codes it has to show; without any it shows none
     */
    Outcome compare(String renderer, byte[] figures, String name, String citations, List<Note> notes, byte[] document);

    /** Of a document without codes. */
    default Outcome compare(String renderer, byte[] figures, String name, String citations, byte[] document) {
        return compare(renderer, figures, name, citations, List.of(), document);
    }

    /**
     * @param renderer that made the documents, from the manifest
     * @param name of the part, as {@code paper.pdf}
     */
    Outcome compare(String renderer, PaperSheet sheet, SentenceBook book, String name, byte[] document);

    /**
     * In which sentences a Word document differs from what it must say, however it was edited and whatever program has written
     * it; how it looks is not asked. Empty where it is no Word document that can be read.
     */
    default Optional<SentenceDifferences> sentences(byte[] figures, String name, String citations, byte[] document) {
        return Optional.empty();
    }

    /** What comparing came to. */
    sealed interface Outcome {
        record Same(ComparedDocument.How how) implements Outcome {}

        /** The first place where the document says something else; both sides shortened. */
        record Differs(String place, String expected, String found) implements Outcome {}

        /** The document holds something that no renderer of ours writes. */
        record Refused(Oddity oddity, String detail) implements Outcome {}

        /** Documents of this name are not compared. */
        record NotCompared() implements Outcome {}

        /** Larger than what is compared in bounded time and memory. */
        record TooLarge() implements Outcome {}
    }

    /** By which a document could show something else than its text says, or its text something else than is shown. */
    enum Oddity {
        PICTURE,
        ANNOTATION,
        FORM,
        SCRIPT,
        ATTACHMENT,
        LAYER,
        LINK,
        HIDDEN,
        COLOUR,
        OUTSIDE,
        COVERED,
        SIZE,
        ORDER,
        FONT,
        GLYPH,
        ENCRYPTED,
        UPDATED,
        STRUCTURE,
        DAMAGED,
        FIGURES,
        CODE,
        /** What it shows is right, and yet it is not the file that the renderer makes. */
        BYTES;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
