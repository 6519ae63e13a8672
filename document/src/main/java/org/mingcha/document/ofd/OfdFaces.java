package org.mingcha.document.ofd;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.mingcha.document.Markup;
import org.mingcha.document.font.EmbeddedFont;
import org.mingcha.document.layout.PlacedText;

/** The faces of a file: each by its number, with the characters that its pages show. */
final class OfdFaces {
    private static final String FOLDER = "Res";

    private final UnitIds ids;
    private final Map<EmbeddedFont, Used> used = new LinkedHashMap<>();

    private record Used(int id, TreeMap<Integer, Integer> glyphOfCharacter) {}

    OfdFaces(UnitIds ids) {
        this.ids = ids;
    }

    /** The face's number in the file. */
    int use(PlacedText text) {
        Used face = used.computeIfAbsent(text.font(), _ -> new Used(ids.next(), new TreeMap<>()));
        for (int i = 0; i < text.glyphs().length; i++) {
            face.glyphOfCharacter().put(text.characters()[i], text.glyphs()[i]);
        }
        return face.id();
    }

    /** The list of faces, which is a part of its own; their files go beside it. */
    String write(OfdPackage parts) {
        Markup list = OfdXml.part("Res", "BaseLoc", FOLDER).open("ofd:Fonts");
        used.forEach((font, face) -> {
            String file = font.name() + ".ttf";
            list.open(
                    "ofd:Font", "ID", String.valueOf(face.id()), "FontName", font.name(), "FamilyName", font.family());
            list.element("ofd:FontFile", file).close("ofd:Font");
            BitSet glyphs = new BitSet();
            face.glyphOfCharacter().values().forEach(glyphs::set);
            parts.put("Doc_0/" + FOLDER + "/" + file, font.subset(glyphs).file(face.glyphOfCharacter(), font.name()));
        });
        return list.close("ofd:Fonts").close("ofd:Res").toString();
    }
}
