package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** Runs a page's operators: the few that our renderer writes, in black, the red of a head and the grey of bars, upright, with nothing turned or hidden. */
final class PageContent {
    private static final int OUTSIDE = -2;
    private static final int OF_PAGE = -1;

    /** What a table's head says on its further pages. */
    static final int REPEATED = -3;

    /** A face without a bold cut is made bold by drawing its edges as well, this thick. */
    private static final double BOLD = 0.045;

    private final String place;
    private final PdfFonts fonts;
    private final Fields resources;
    private final PagePath path;
    private final CodePath code;
    private final List<PdfValue> operands = new ArrayList<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private final Set<Integer> marks = new HashSet<>();
    private final Map<String, PdfValue> faces;
    private final PdfFile file;
    private int marked = OUTSIDE;
    private int saved;
    private double line = 1;
    private ShownInk fill = ShownInk.BLACK;
    private ShownInk edge = ShownInk.BLACK;
    private ShownInk savedFill = ShownInk.BLACK;
    private ShownInk savedEdge = ShownInk.BLACK;
    private boolean isBold;
    private boolean isText;
    private @Nullable PdfFont font;
    private double size;
    private double spacing;
    private double x;
    private double y;

    private PageContent(PdfFile file, PdfCatalog.Page page, PdfFonts fonts) {
        this.file = file;
        this.fonts = fonts;
        place = page.fields().place();
        path = new PagePath(place);
        code = new CodePath(place);
        resources = page.fields().at("Resources");
        faces = resources.at("Font").entries();
        faces.values().forEach(fonts::of);
    }

    /** What a page shows, and the numbers of its marked contents. */
    record Shown(
            List<Chunk> chunks,
            List<Bar> bars,
            Map<Integer, List<Bar>> drawings,
            Set<Integer> marks,
            Map<Integer, List<Chunk>> byMark,
            Optional<ShownCode> code) {}

    static Shown read(PdfFile file, PdfCatalog.Page page, PdfFonts fonts) {
        PageContent content = new PageContent(file, page, fonts);
        PdfObject stream = page.fields().object("Contents");
        Fields.of(file, stream, content.place + "/Contents").demandOnly("Length", "Filter");
        content.run(file.content(stream));
        Map<Integer, List<Chunk>> byMark = content.chunks.stream().collect(Collectors.groupingBy(Chunk::marked));
        return new Shown(
                content.chunks,
                content.path.bars(),
                content.path.drawings(),
                content.marks,
                byMark,
                content.code.shown());
    }

    private void run(byte[] operators) {
        PdfLexer lexer = new PdfLexer(operators, 0, operators.length, file.budget());
        for (PdfValue value = lexer.next(false); value != null; value = lexer.next(false)) {
            if (value instanceof PdfValue.Word(String operator)) {
                operate(operator);
                operands.clear();
            } else if (operands.size() < 8) {
                operands.add(value);
            } else {
                throw odd("");
            }
        }
        if (marked != OUTSIDE || isText || saved != 0) {
            throw odd("");
        }
    }

    private void operate(String operator) {
        if (code.isOpen() && code.operate(operator, operands)) {
            return;
        }
        switch (operator) {
            case "cm" -> open();
            case "BT", "ET", "Tf", "Tm", "Tj", "TJ", "Tr", "Tc" -> text(operator);
            case "m", "l" -> path.operate(operator, numbers(2), fill);
            case "h", "W", "n", "f" -> path.operate(operator, new double[0], fill);
            case "BDC" -> begin();
            case "EMC" -> endMarked();
            case "q", "Q" -> save(operator);
            case "w" -> line = number(0);
            case "J", "j", "M" -> number(0);
            case "d" -> dashes();
            case "rg" -> fill = ink();
            case "RG" -> edge = ink();
            default -> throw new RefusedDocument(oddity(operator), place + ": " + operator);
        }
    }

    private static Oddity oddity(String operator) {
        return switch (operator) {
            case "Do", "BI", "ID", "EI", "sh", "S", "s", "B", "b", "c", "v", "y", "re" -> Oddity.PICTURE;
            case "gs" -> Oddity.HIDDEN;
            case "g", "G", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN" -> Oddity.COLOUR;
            default -> Oddity.STRUCTURE;
        };
    }

    /** Only within the foot, of its own: what is drawn in the code's measure is its modules. */
    private void open() {
        if (saved != 1 || marked != OF_PAGE || isText || fill != ShownInk.BLACK) {
            throw odd("cm");
        }
        code.open(numbers(6));
    }

    private void text(String operator) {
        switch (operator) {
            case "BT" -> isText = true;
            case "ET" -> isText = false;
            case "Tr" -> mode();
            case "Tc" -> space();
            case "Tf" -> choose();
            case "Tm" -> move();
            default -> show();
        }
    }

    /** 0 fills glyphs, 2 draws their edges as well; the others hide them. */
    private void mode() {
        double mode = number(0);
        if (mode != 0 && mode != 2) {
            throw new RefusedDocument(Oddity.HIDDEN, place + ": Tr");
        }
        isBold = mode == 2;
    }

    /** Glyphs may stand further apart, never nearer. */
    private void space() {
        spacing = number(0);
        if (spacing < 0) {
            throw new RefusedDocument(Oddity.COVERED, place + ": Tc");
        }
    }

    private void choose() {
        PdfValue face =
                operands.size() == 2 && operands.get(0) instanceof PdfValue.Name(String name) ? faces.get(name) : null;
        if (face == null) {
            throw odd("Tf");
        }
        font = fonts.of(face);
        size = number(1);
    }

    private void move() {
        double[] matrix = numbers(6);
        if (matrix[0] != 1 || matrix[1] != 0 || matrix[2] != 0 || matrix[3] != 1) {
            throw new RefusedDocument(Oddity.SIZE, place + ": Tm");
        }
        x = matrix[4];
        y = matrix[5];
    }

    private void show() {
        if (!isText || marked == OUTSIDE || operands.size() != 1 || isBold && line > size * BOLD) {
            throw odd("Tj");
        }
        if (isBold && edge != fill) {
            throw new RefusedDocument(Oddity.COLOUR, place + ": RG");
        }
        PdfFont face = font();
        ShownText shown = new ShownText(face, size, spacing, place);
        switch (operands.getFirst()) {
            case PdfValue.Text(String codes) -> shown.add(codes);
            case PdfValue.Sequence(List<PdfValue> values) -> values.forEach(shown::add);
            default -> throw odd("Tj");
        }
        chunks.add(new Chunk(marked, x, y, x + shown.width(), size, fill, face.shipped(), shown.text()));
        x += shown.width();
    }

    private PdfFont font() {
        if (font == null) {
            throw odd("Tj");
        }
        return font;
    }

    private void begin() {
        if (marked != OUTSIDE || operands.size() != 2 || !(operands.get(0) instanceof PdfValue.Name(String tag))) {
            throw odd("BDC");
        }
        marked = switch (operands.get(1)) {
            case PdfValue.Dictionary(Map<String, PdfValue> entries)
            when tag.equals("Artifact") -> artifact(new Fields(file, place, entries));
            case PdfValue.Dictionary(Map<String, PdfValue> entries) ->
                new Fields(file, place, entries).demandOnly("MCID").whole("MCID");
            case PdfValue.Name(String property)
            when tag.equals("Artifact") -> artifact(resources.at("Properties").at(property));
            default -> throw odd("BDC");
        };
        if (marked < REPEATED || marked >= 0 && !marks.add(marked)) {
            throw odd("BDC");
        }
        path.within(tag.equals(PdfUnit.FIGURE) && marked >= 0 ? marked : PagePath.NO_DRAWING);
    }

    private static int artifact(Fields artifact) {
        artifact.demandOnly("Type", "Subtype", "BBox");
        return artifact.isName("Subtype", "Header") ? REPEATED : OF_PAGE;
    }

    private void endMarked() {
        if (marked == OUTSIDE || isText) {
            throw odd("EMC");
        }
        marked = OUTSIDE;
        path.within(PagePath.NO_DRAWING);
    }

    private void save(String operator) {
        boolean saves = operator.equals("q");
        saved += saves ? 1 : -1;
        if (saved < 0 || saved > 1 || isText || isBold) {
            throw odd(operator);
        }
        if (saves) {
            savedFill = fill;
            savedEdge = edge;
        } else {
            fill = savedFill;
            edge = savedEdge;
            code.close();
        }
    }

    private void dashes() {
        if (operands.size() != 2 || !operands.getFirst().equals(new PdfValue.Sequence(List.of()))) {
            throw odd("d");
        }
    }

    private ShownInk ink() {
        ShownInk ink = ShownInk.of(numbers(3));
        if (ink == null) {
            throw new RefusedDocument(Oddity.COLOUR, place + ": rg");
        }
        return ink;
    }

    private double[] numbers(int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(i);
        }
        return numbers;
    }

    private double number(int index) {
        if (index < operands.size() && operands.get(index) instanceof PdfValue.Number(double value)) {
            return value;
        }
        throw odd("");
    }

    private RefusedDocument odd(String operator) {
        return RefusedDocument.structure(place + ": " + operator);
    }
}
