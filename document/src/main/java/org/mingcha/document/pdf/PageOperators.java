package org.mingcha.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.document.code.CodeModules;
import org.mingcha.document.font.EmbeddedFont;
import org.mingcha.document.layout.Ink;
import org.mingcha.document.layout.PlacedCode;
import org.mingcha.document.layout.PlacedPage;
import org.mingcha.document.layout.PlacedRule;
import org.mingcha.document.layout.PlacedText;
import org.mingcha.document.layout.Tag;

/** A page's content: what belongs to the text with its tag's mark, page numbers and lines as artifacts. */
final class PageOperators {
    private static final Map<Ink, String> COLOURS =
            Map.of(Ink.BLACK, "0 0 0 rg\n", Ink.RED, "0.753 0 0 rg\n", Ink.GREY, "0.5 0.5 0.5 rg\n");
    private static final double ROUNDING = 0.004;

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final PdfFaces faces;
    private final List<Tag> owners = new ArrayList<>();
    private double height;
    private double spacing;
    private Ink ink = Ink.BLACK;

    PageOperators(PdfFaces faces) {
        this.faces = faces;
    }

    /** The tags of the page's marks, by their numbers. */
    List<Tag> owners() {
        return owners;
    }

    byte[] write(PlacedPage page, double pageWidth, double pageHeight) {
        out.append(COLOURS.get(ink));
        height = page.isTurned() ? pageWidth : pageHeight;
        if (page.isTurned()) {
            PdfText.number(out.append("q\n0 1 -1 0 "), pageWidth).append(" 0 cm\n");
        }
        texts(page.texts(), page.rules());
        rules(page.rules().stream().filter(rule -> rule.owner() == null).toList());
        if (page.isTurned()) {
            out.append("Q\n");
            spacing = 0;
            ink = Ink.BLACK;
        }
        height = pageHeight;
        if (!page.foot().isEmpty()) {
            out.append("/Artifact <</Type /Pagination/Subtype /Footer>> BDC\n");
            page.foot().forEach(this::text);
            out.append("EMC\n");
        }
        page.code().ifPresent(this::code);
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** In its own measure, a module wide; as the page's number, it belongs to no text: it says what the page says. */
    private void code(PlacedCode code) {
        paint(Ink.BLACK);
        out.append("/Artifact <</Type /Pagination/Subtype /Footer>> BDC\nq\n");
        PdfText.number(out, code.module()).append(" 0 0 ");
        PdfText.number(out, -code.module()).append(' ');
        PdfText.number(out, code.left()).append(' ');
        PdfText.number(out, height - code.top()).append(" cm\n");
        for (CodeModules.Run run : code.modules().runs()) {
            out.append(run.column()).append(' ').append(run.row()).append(' ');
            out.append(run.length()).append(" 1 re\n");
        }
        out.append("f\nQ\nEMC\n");
    }

    private void texts(List<PlacedText> texts, List<PlacedRule> rules) {
        for (int i = 0; i < texts.size(); i++) {
            Tag owner = texts.get(i).owner();
            if (i == 0 || owner != texts.get(i - 1).owner()) {
                out.append(i == 0 ? "" : "EMC\n");
                begin(owner);
                rules.stream()
                        .filter(rule -> owner != null && rule.owner() == owner)
                        .forEach(this::rule);
            }
            text(texts.get(i));
        }
        out.append(texts.isEmpty() ? "" : "EMC\n");
    }

    private void begin(@Nullable Tag owner) {
        if (owner == null) {
            out.append("/Artifact <</Type /Pagination/Subtype /Header>> BDC\n");
            return;
        }
        out.append('/').append(owner.kind().pdf()).append(" <</MCID ").append(owners.size());
        out.append(">> BDC\n");
        owners.add(owner);
    }

    private void text(PlacedText text) {
        paint(text.ink());
        double usual = usualGap(text);
        if (Math.abs(usual - spacing) > ROUNDING) {
            PdfText.number(out, usual).append(" Tc\n");
            spacing = Math.round(usual * 1000) / 1000.0;
        }
        out.append("BT\n/").append(faces.use(text)).append(' ');
        PdfText.number(out, text.size()).append(" Tf\n1 0 0 1 ");
        PdfText.number(out, text.left()).append(' ');
        PdfText.number(out, height - text.baseline()).append(" Tm\n[<");
        for (int i = 0; i < text.glyphs().length; i++) {
            PdfText.code(out, text.glyphs()[i]);
            boolean isLast = i == text.glyphs().length - 1;
            double rest = gap(text, i) - (isLast ? 0 : spacing);
            if (isLast ? rest < -ROUNDING : Math.abs(rest) > ROUNDING) {
                PdfText.number(out.append('>'), -rest / text.size() * EmbeddedFont.EM);
                out.append(isLast ? "" : "<");
            } else if (isLast) {
                out.append('>');
            }
        }
        out.append("] TJ\nET\n");
    }

    /** What is between most of the glyphs: it is said once. */
    private static double usualGap(PlacedText text) {
        int count = text.glyphs().length;
        return count < 3 ? 0 : Math.max(0, gap(text, count / 2 - 1));
    }

    private static double gap(PlacedText text, int at) {
        double advance = text.size() * text.font().advance(text.glyphs()[at]) / EmbeddedFont.EM;
        return text.places()[at + 1] - text.places()[at] - advance;
    }

    private void rules(List<PlacedRule> rules) {
        if (rules.isEmpty()) {
            return;
        }
        out.append("/Artifact <</Type /Layout>> BDC\n");
        rules.forEach(this::rule);
        out.append("EMC\n");
    }

    private void rule(PlacedRule rule) {
        paint(rule.ink());
        corner(rule.left(), rule.bottom(), "m");
        corner(rule.right(), rule.bottom(), "l");
        corner(rule.right(), rule.top(), "l");
        corner(rule.left(), rule.top(), "l");
        out.append("h\nf\n");
    }

    private void corner(double x, double y, String operator) {
        PdfText.number(out, x).append(' ');
        PdfText.number(out, height - y).append(' ').append(operator).append('\n');
    }

    private void paint(Ink with) {
        if (with != ink) {
            ink = with;
            out.append(COLOURS.get(ink));
        }
    }
}
