package org.mingcha.document;

import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The measures, faces and fixed words of one kind of official document, read from data. */
public record LayoutProfile(
        String name,
        Page page,
        Grid grid,
        double firstLine,
        Map<String, Type> types,
        Map<String, Face> faces,
        Map<String, String> words) {

    private static final double POINTS_PER_MM = 72 / 25.4;

    public static final LayoutProfile GBT9704_2012 = shipped("gbt9704-2012");
    private static final LayoutProfile READING_EN = shipped("reading-en");

    /** Official documents are Chinese; an English one is a reading of one. */
    public static LayoutProfile of(Document document) {
        return document.isEnglish() ? READING_EN : GBT9704_2012;
    }

    /** Millimetres. */
    public record Page(
            double width,
            double height,
            double top,
            double left,
            double textWidth,
            double textHeight,
            double footerGap) {

        public double right() {
            return width - left - textWidth;
        }

        public double bottom() {
            return height - top - textHeight;
        }
    }

    /** Points, and the two attributes of Word's document grid. */
    public record Grid(int lines, int characters, double pitch, int docxLinePitch, int docxCharSpace) {}

    /** A role's face, size and line height in points. */
    public record Type(String face, double size, double line) {}

    /**
     * A face by its names.
     *
     * @param han in Word for Chinese characters; the same face unless the profile names another
     * @param family of the embedded face, latin of that for digits and Latin letters beside it
     */
    public record Face(String docx, String han, String fallback, String family, String latin) {}

    public LayoutProfile {
        types = Map.copyOf(types);
        faces = Map.copyOf(faces);
        words = Map.copyOf(words);
    }

    /** Whether paragraphs are told apart by their first lines; else they stand apart. */
    public boolean isIndented() {
        return firstLine > 0;
    }

    public Type type(String role) {
        return Objects.requireNonNull(types.get(role), () -> name + " has no type " + role);
    }

    public Face face(String role) {
        return Objects.requireNonNull(faces.get(type(role).face()), () -> name + " has no face for " + role);
    }

    /** How many full-width characters of a table's type stand side by side on the page. */
    double tableCharacters() {
        return page.textWidth() * POINTS_PER_MM / type("table").size();
    }

    public String word(String key) {
        return Objects.requireNonNull(words.get(key), () -> name + " has no word " + key);
    }

    static LayoutProfile shipped(String name) {
        String file = name + ".yaml";
        Object tree = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(Resource.text(file));
        return new ProfileReader(file, tree).read();
    }
}
