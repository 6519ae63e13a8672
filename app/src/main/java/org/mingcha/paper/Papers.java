package org.mingcha.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mingcha.accounts.Actor;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.MingchaClock;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.OfficialDocument;
import org.mingcha.evidence.bundle.PaperBundle;
import org.mingcha.paper.internal.PaperSource;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Official documents of what the actor may see: whoever does not see the thing finds no paper of it either. */
@Service
public class Papers {
    /** Beside the documents' formats. */
    public static final String BUNDLE = "zip";

    private static final String DOCUMENT = "paper.";

    private final Map<PaperKind, PaperSource> sources = new EnumMap<>(PaperKind.class);
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final WorkPools pools;

    Papers(List<PaperSource> sources, TransparencyLog log, MingchaClock clock, WorkPools pools) {
        sources.forEach(source -> source.kinds().forEach(kind -> this.sources.put(kind, source)));
        this.log = log;
        this.clock = clock;
        this.pools = pools;
    }

    /** @param reference of the thing, as its page's address has it */
    @Transactional(readOnly = true)
    public Optional<Paper> find(Actor actor, PaperKind kind, String reference) {
        return source(kind).paper(actor, kind, reference);
    }

    /** The same by what the console calls the thing: where it has a log index, that. */
    @Transactional(readOnly = true)
    public Optional<Paper> at(Actor actor, PaperKind kind, String reference) {
        var source = source(kind);
        return source.reference(actor, reference).flatMap(known -> source.paper(actor, kind, known));
    }

    /** The same paper has the same bytes, whoever asks for it. */
    public byte[] render(Paper paper, Format format) {
        return pools.rendering().run(() -> OfficialDocument.render(paper.document(), format, CitationStyle.ANNEX));
    }

    /** As one of the formats, or in all of them with the records behind it ({@link #BUNDLE}); empty: there is no other. */
    public Optional<PaperFile> file(Paper paper, String format) {
        if (format.equals(BUNDLE)) {
            return Optional.of(new PaperFile("application/zip", paper.stem() + "." + BUNDLE, bundle(paper)));
        }
        return Format.of(format)
                .map(as -> new PaperFile(as.mediaType(), paper.stem() + "." + as.extension(), render(paper, as)));
    }

    /** As the records stand when it is asked for: docs/spec/paper.md. Nothing is sealed by it. */
    byte[] bundle(Paper paper) {
        var documents = new TreeMap<String, byte[]>();
        for (var format : Format.values()) {
            documents.put(DOCUMENT + format.extension(), render(paper, format));
        }
        return PaperBundle.of(log.sealedLog(), paper.sheet(), clock.zone()).with(OfficialDocument.RENDERER, documents);
    }

    private PaperSource source(PaperKind kind) {
        return Objects.requireNonNull(sources.get(kind), kind.code());
    }
}
