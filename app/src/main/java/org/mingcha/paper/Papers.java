package org.mingcha.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.bounds.WorkPools;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.OfficialDocument;
import org.mingcha.paper.internal.PaperSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Official documents of what the actor may see: whoever does not see the thing finds no paper of it either. */
@Service
public class Papers {
    private final Map<PaperKind, PaperSource> sources = new EnumMap<>(PaperKind.class);
    private final WorkPools pools;

    Papers(List<PaperSource> sources, WorkPools pools) {
        sources.forEach(source -> source.kinds().forEach(kind -> this.sources.put(kind, source)));
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

    private PaperSource source(PaperKind kind) {
        return Objects.requireNonNull(sources.get(kind), kind.code());
    }
}
