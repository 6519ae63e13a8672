package org.mingcha.document.ofd;

import java.util.Arrays;
import java.util.Map;
import org.mingcha.document.Markup;
import org.mingcha.document.code.CodeModules;
import org.mingcha.document.layout.Ink;
import org.mingcha.document.layout.PlacedCode;
import org.mingcha.document.layout.PlacedPage;
import org.mingcha.document.layout.PlacedRule;
import org.mingcha.document.layout.PlacedText;

/**
 * One page's content. A turned page is a sheet in its own right, wider than high: its text stands upright on it, and what
 * is turned there is its foot.
 */
final class OfdPage {
    private static final Map<Ink, String> COLOURS =
            Map.of(Ink.BLACK, "0 0 0", Ink.RED, "192 0 0", Ink.GREY, "128 128 128");
    /** From a point of an upright page to one of the same page laid on its right edge. */
    private static final String TURNED = "0 1 -1 0 0 0";

    private static final int RUN = 3;

    private final OfdFaces faces;
    private final OfdTags tags;
    private final UnitIds ids;
    private final int number;
    private final double width;
    private final double height;
    private final Markup out = OfdXml.part("Page");

    /** A page begins with a number of its own; measures are those of an upright one. */
    OfdPage(OfdFaces faces, OfdTags tags, UnitIds ids, double width, double height) {
        this.faces = faces;
        this.tags = tags;
        this.ids = ids;
        number = ids.next();
        this.width = width;
        this.height = height;
    }

    String write(PlacedPage page) {
        if (page.isTurned()) {
            out.open("ofd:Area")
                    .element("ofd:PhysicalBox", OfdXml.box(0, 0, height, width))
                    .close("ofd:Area");
        }
        out.open("ofd:Content").open("ofd:Layer", "ID", id(), "Type", "Body");
        page.texts().forEach(text -> text(text, false));
        page.rules().forEach(this::rule);
        page.foot().forEach(text -> text(text, page.isTurned()));
        page.code().ifPresent(code -> code(code, page.isTurned()));
        return out.close("ofd:Layer").close("ofd:Content").close("ofd:Page").toString();
    }

    /** Characters of two units stand alone: readers do not agree on which of them a distance belongs to. */
    private void text(PlacedText text, boolean isTurned) {
        int count = text.glyphs().length;
        for (int from = 0; from < count; ) {
            int end = from + 1;
            while (end < count && isSingle(text, from) && isSingle(text, end)) {
                end++;
            }
            object(text, from, end, isTurned);
            from = end;
        }
    }

    private static boolean isSingle(PlacedText text, int at) {
        return Character.isBmpCodePoint(text.characters()[at]);
    }

    private void object(PlacedText text, int from, int end, boolean isTurned) {
        double ascent = text.size();
        double tall = ascent * 1.25;
        double left = text.places()[from];
        double top = text.baseline() - ascent;
        double wide = text.places()[end] - left;
        String boundary =
                isTurned ? OfdXml.box(height - top - tall, left, tall, wide) : OfdXml.box(left, top, wide, tall);
        String[] attributes = {
            "ID",
            tagged(text),
            "Boundary",
            boundary,
            "Font",
            String.valueOf(faces.use(text)),
            "Size",
            OfdXml.mm(text.size())
        };
        out.open("ofd:TextObject", isTurned ? with(attributes, "CTM", TURNED) : attributes);
        if (text.ink() != Ink.BLACK) {
            out.empty("ofd:FillColor", "Value", colour(text.ink()));
        }
        // Turned, the base line is measured from the right edge of its box.
        code(text, from, end, isTurned ? ascent - tall : ascent);
        out.close("ofd:TextObject");
    }

    /** The number of the object, which the tree of tags refers to. */
    private String tagged(PlacedText text) {
        int id = ids.next();
        if (text.owner() != null) {
            tags.mark(text.owner(), number, id);
        }
        return String.valueOf(id);
    }

    private void code(PlacedText text, int from, int end, double baseline) {
        String characters = new String(text.characters(), from, end - from);
        String[] place = {"X", "0", "Y", OfdXml.mm(baseline), "DeltaX", distances(text, from, end)};
        out.element("ofd:TextCode", characters, end - from > 1 ? place : Arrays.copyOf(place, 4));
    }

    private static String[] with(String[] attributes, String name, String value) {
        String[] all = Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = name;
        all[attributes.length + 1] = value;
        return all;
    }

    /** From each character to the next; {@code g 5 3.2} for five times the same. */
    private static String distances(PlacedText text, int from, int end) {
        StringBuilder all = new StringBuilder();
        for (int i = from; i < end - 1; ) {
            String distance = distance(text, i);
            int next = i + 1;
            while (next < end - 1 && distance(text, next).equals(distance)) {
                next++;
            }
            int count = next - i;
            for (int k = 0; k < count && count < RUN; k++) {
                all.append(distance).append(' ');
            }
            if (count >= RUN) {
                all.append("g ").append(count).append(' ').append(distance).append(' ');
            }
            i = next;
        }
        return all.toString().strip();
    }

    private static String distance(PlacedText text, int at) {
        return OfdXml.mm(text.places()[at + 1] - text.places()[at]);
    }

    private void rule(PlacedRule rule) {
        double wide = rule.right() - rule.left();
        double tall = rule.bottom() - rule.top();
        out.open(
                "ofd:PathObject",
                "ID",
                id(),
                "Boundary",
                OfdXml.box(rule.left(), rule.top(), wide, tall),
                "Stroke",
                "false",
                "Fill",
                "true");
        out.empty("ofd:FillColor", "Value", colour(rule.ink()));
        String x = OfdXml.mm(wide);
        String y = OfdXml.mm(tall);
        out.element("ofd:AbbreviatedData", "M 0 0 L " + x + " 0 L " + x + " " + y + " L 0 " + y + " C");
        out.close("ofd:PathObject");
    }

    private static String colour(Ink ink) {
        return COLOURS.getOrDefault(ink, "");
    }

    int number() {
        return number;
    }

    /** All modules as one path. */
    private void code(PlacedCode code, boolean isTurned) {
        double width = code.width();
        String[] attributes = {
            "ID",
            id(),
            "Boundary",
            isTurned
                    ? OfdXml.box(height - code.top() - width, code.left(), width, width)
                    : OfdXml.box(code.left(), code.top(), width, width),
            "Stroke",
            "false",
            "Fill",
            "true"
        };
        out.open("ofd:PathObject", attributes);
        out.empty("ofd:FillColor", "Value", "0 0 0");
        StringBuilder path = new StringBuilder();
        for (CodeModules.Run run : code.modules().runs()) {
            double left = run.column();
            double right = left + run.length();
            corner(path, "M", left, run.row(), code, isTurned);
            corner(path, "L", right, run.row(), code, isTurned);
            corner(path, "L", right, run.row() + 1, code, isTurned);
            corner(path, "L", left, run.row() + 1, code, isTurned);
            path.append("C ");
        }
        out.element("ofd:AbbreviatedData", path.toString().strip());
        out.close("ofd:PathObject");
    }

    private static void corner(
            StringBuilder path, String operator, double x, double y, PlacedCode code, boolean isTurned) {
        double across = isTurned ? code.modules().side() - y : x;
        double down = isTurned ? x : y;
        path.append(operator)
                .append(' ')
                .append(OfdXml.mm(across * code.module()))
                .append(' ');
        path.append(OfdXml.mm(down * code.module())).append(' ');
    }

    private String id() {
        return String.valueOf(ids.next());
    }
}
