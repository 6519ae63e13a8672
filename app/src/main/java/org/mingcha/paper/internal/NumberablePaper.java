package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.PaperWords;
import org.mingcha.organisation.UnitView;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperHead;
import org.mingcha.paper.PaperLack;
import org.mingcha.tlog.Hash;

/** A paper made of the records. Nobody has signed it: who numbers it does. */
record NumberablePaper(Paper paper, PaperHead head, UnitView unit) implements Numberable {
    @Override
    public String kind() {
        return paper.kind().code();
    }

    @Override
    public String reference() {
        return paper.reference();
    }

    @Override
    public LocalDate day() {
        return paper.sheet().day();
    }

    @Override
    public List<PaperLack> lacks() {
        return paper.lacks();
    }

    @Override
    public Hash content() {
        return PaperWords.digest(paper.sheet(), paper.book());
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.empty();
    }

    @Override
    public Numbered with(PaperNumber number, String signer, Despite despite) {
        var sheet = paper.sheet();
        var blocks = new ArrayList<PaperBlock>();
        blocks.add(new PaperBlock.Head(head.body(), GivenNumber.said(number), GivenNumber.signer(signer)));
        rest().forEach(block -> {
            if (!despite.lacks().isEmpty() && isEnd(block) && blocks.stream().noneMatch(NumberablePaper::isEnd)) {
                blocks.add(new PaperBlock.Line(
                        PaperBlock.Line.Kind.PARAGRAPH, GivenNumber.despite(despite.words(), despite.reason())));
            }
            blocks.add(block);
        });
        var numbered =
                new PaperSheet(sheet.kind(), sheet.reference(), sheet.unit(), sheet.day(), sheet.clock(), blocks);
        var words = PaperWords.digest(numbered, paper.book()).hex();
        return new Numbered(Map.of(PaperNumber.WORDS, words), numbered);
    }

    /** Without what says that it is a draft, and without the empty place. */
    private Stream<PaperBlock> rest() {
        return paper.sheet().blocks().stream()
                .skip(paper.isDraft() ? PaperDraft.DRAFT_BLOCKS : 0)
                .filter(block -> !(block instanceof PaperBlock.Head));
    }

    private static boolean isEnd(PaperBlock block) {
        return block instanceof PaperBlock.Attachments || block instanceof PaperBlock.Signature;
    }
}
