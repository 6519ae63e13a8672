package org.mingcha.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a profile's YAML tree into its record; every missing measure is named by its path. */
final class ProfileReader {

    private final String file;
    private final @Nullable Object tree;

    ProfileReader(String file, @Nullable Object tree) {
        this.file = file;
        this.tree = tree;
    }

    LayoutProfile read() {
        Node root = new Node(file, tree);
        return new LayoutProfile(
                root.at("profile").text(),
                page(root),
                grid(root.at("grid")),
                root.at("first_line_em").number(),
                root.at("type").each(ProfileReader::type),
                root.at("faces").each(ProfileReader::face),
                root.at("words").each(Node::text));
    }

    private static LayoutProfile.Page page(Node root) {
        Node page = root.at("page");
        return new LayoutProfile.Page(
                page.at("width_mm").number(),
                page.at("height_mm").number(),
                page.at("top_mm").number(),
                page.at("left_mm").number(),
                page.at("text_width_mm").number(),
                page.at("text_height_mm").number(),
                root.at("footer").at("gap_mm").number());
    }

    private static LayoutProfile.Grid grid(Node grid) {
        return new LayoutProfile.Grid(
                (int) grid.at("lines").number(),
                (int) grid.at("characters").number(),
                grid.at("pitch_pt").number(),
                (int) grid.at("docx_line_pitch").number(),
                (int) grid.at("docx_char_space").number());
    }

    private static LayoutProfile.Type type(Node type) {
        return new LayoutProfile.Type(
                type.at("face").text(),
                type.at("size_pt").number(),
                type.at("line_pt").number());
    }

    private static LayoutProfile.Face face(Node face) {
        Node han = face.at("han");
        return new LayoutProfile.Face(
                face.at("docx").text(),
                han.value() == null ? face.at("docx").text() : han.text(),
                face.at("fallback").text(),
                face.at("family").text(),
                face.at("latin").text());
    }

    private record Node(String path, @Nullable Object value) {

        Node at(String key) {
            return new Node(path + "." + key, map().get(key));
        }

        <T> Map<String, T> each(Function<Node, T> read) {
            Map<String, T> all = new LinkedHashMap<>();
            map().keySet().forEach(key -> all.put(String.valueOf(key), read.apply(at(String.valueOf(key)))));
            return all;
        }

        String text() {
            if (value instanceof String text) {
                return text;
            }
            throw new IllegalStateException(path + " is no text");
        }

        double number() {
            if (value instanceof Number number) {
                return number.doubleValue();
            }
            throw new IllegalStateException(path + " is no number");
        }

        private Map<?, ?> map() {
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw new IllegalStateException(path + " is missing");
        }
    }
}
