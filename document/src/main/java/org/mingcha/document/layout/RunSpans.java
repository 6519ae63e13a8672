package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.CitationMarks;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.FigureRun;
import org.mingcha.document.Run;

/** The runs of a paragraph or cell in one style, in a review copy with the marks behind its figures. */
record RunSpans(TypeStyle mark, CitationStyle citations) {

    ShapedText shape(List<Run> runs, TypeStyle style) {
        List<ShapedText.Span> spans = new ArrayList<>(runs.size());
        for (Run run : runs) {
            spans.add(new ShapedText.Span(run.text(), style));
            if (run instanceof FigureRun figure
                    && citations == CitationStyle.FOOTNOTES
                    && !figure.citations().isEmpty()) {
                spans.add(new ShapedText.Span(CitationMarks.of(figure.citations()), mark));
            }
        }
        return ShapedText.of(spans);
    }
}
