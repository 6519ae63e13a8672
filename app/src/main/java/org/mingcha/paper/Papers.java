package org.mingcha.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.document.Format;
import org.mingcha.paper.internal.NumberedPapers;
import org.mingcha.paper.internal.PaperBundles;
import org.mingcha.paper.internal.PaperSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Official documents of what the actor may see: whoever does not see the thing finds no paper of it either. */
@Service
public class Papers {
    /** Beside the documents' formats. */
    public static final String BUNDLE = "zip";

    private final Map<PaperKind, PaperSource> sources = new EnumMap<>(PaperKind.class);
    private final NumberedPapers numbered;
    private final PaperBundles bundles;

    Papers(List<PaperSource> sources, NumberedPapers numbered, PaperBundles bundles) {
        this.numbered = numbered;
        this.bundles = bundles;
        sources.forEach(source -> source.kinds().forEach(kind -> this.sources.put(kind, source)));
    }

    /**
     * As it was numbered last; of one that has no number, as the records stand.
     *
     * @param reference of the thing, as its page's address has it
     */
    @Transactional(readOnly = true)
    public Optional<Paper> find(Actor actor, PaperKind kind, String reference) {
        return current(actor, kind, reference).map(numbered::orItself);
    }

    /** As the records stand now, numbered or not. */
    @Transactional(readOnly = true)
    public Optional<Paper> current(Actor actor, PaperKind kind, String reference) {
        return source(kind).paper(actor, kind, reference);
    }

    /** What the console calls the thing, in the words of its page's address: where it has a log index, that. */
    @Transactional(readOnly = true)
    public Optional<String> reference(Actor actor, PaperKind kind, String called) {
        return source(kind).reference(actor, called);
    }

    /** The same paper has the same bytes, whoever asks for it. */
    public byte[] render(Paper paper, Format format) {
        return bundles.render(paper.document(), format);
    }

    /** As one of the formats, or in all of them with the records behind it ({@link #BUNDLE}); empty: there is no other. */
    public Optional<PaperFile> file(Paper paper, String format) {
        if (format.equals(BUNDLE)) {
            return Optional.of(new PaperFile("application/zip", paper.stem() + "." + BUNDLE, bundle(paper)));
        }
        return Format.of(format)
                .map(as -> new PaperFile(as.mediaType(), paper.stem() + "." + as.extension(), render(paper, as)));
    }

    byte[] bundle(Paper paper) {
        return bundles.of(new PaperBundles.Said(paper.sheet(), paper.book()));
    }

    private PaperSource source(PaperKind kind) {
        return Objects.requireNonNull(sources.get(kind), kind.code());
    }
}
