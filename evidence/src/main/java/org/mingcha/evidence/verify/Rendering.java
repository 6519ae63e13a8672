package org.mingcha.evidence.verify;

import java.util.List;
import java.util.Optional;
import org.mingcha.tlog.Note;

/** Renders a document of a bundle again. The stand-alone verifier has none: it would have to carry fonts and layouts. */
public interface Rendering {
    /** The renderer's version; under another one documents may come out otherwise and aren't compared. */
    String version();

    /**
     * @param figures the bytes of {@code figures.json}
     * @param name of the part, as {@code report.pdf}
     * @param citations how the documents cite, from the manifest
     * @param notes of its pages, whose codes it shows
     * @return empty where this program makes no document of that name
     */
    Optional<byte[]> render(byte[] figures, String name, String citations, List<Note> notes);
}
