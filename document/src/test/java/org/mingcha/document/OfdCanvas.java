package org.mingcha.document;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws a page of an OFD file as its parts say, with the JDK's own fonts and shapes. */
final class OfdCanvas {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<String, byte[]> parts;
    private final Map<String, Font> fonts = new HashMap<>();
    private final double scale;

    OfdCanvas(Map<String, byte[]> parts, double dotsPerInch) throws Exception {
        this.parts = parts;
        scale = dotsPerInch / 25.4;
        for (Element font : all(xml("Doc_0/PublicRes.xml"), "ofd:Font")) {
            String file = font.getElementsByTagName("ofd:FontFile").item(0).getTextContent();
            byte[] bytes = parts.get("Doc_0/Res/" + file);
            fonts.put(font.getAttribute("ID"), Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)));
        }
    }

    BufferedImage draw(int page) throws Exception {
        Element content = xml("Doc_0/Pages/Page_" + page + "/Content.xml");
        NodeList own = content.getElementsByTagName("ofd:PhysicalBox");
        Element area = own.getLength() > 0
                ? (Element) own.item(0)
                : (Element) xml("Doc_0/Document.xml")
                        .getElementsByTagName("ofd:PhysicalBox")
                        .item(0);
        double[] box = numbers(area.getTextContent());
        BufferedImage image = new BufferedImage(
                (int) Math.round(box[2] * scale), (int) Math.round(box[3] * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        for (Element path : all(content, "ofd:PathObject")) {
            double[] edges = numbers(path.getAttribute("Boundary"));
            graphics.setColor(colour(path));
            graphics.fill(
                    AffineTransform.getTranslateInstance(edges[0], edges[1]).createTransformedShape(shape(path)));
        }
        for (Element text : all(content, "ofd:TextObject")) {
            text(graphics, text);
        }
        return image;
    }

    /** Straight lines only: M x y, L x y, C. */
    private static Path2D shape(Element object) {
        Path2D shape = new Path2D.Double();
        String[] words = object.getElementsByTagName("ofd:AbbreviatedData")
                .item(0)
                .getTextContent()
                .split(" ");
        for (int i = 0; i < words.length; i += words[i].equals("C") ? 1 : 3) {
            switch (words[i]) {
                case "M" -> shape.moveTo(Double.parseDouble(words[i + 1]), Double.parseDouble(words[i + 2]));
                case "L" -> shape.lineTo(Double.parseDouble(words[i + 1]), Double.parseDouble(words[i + 2]));
                case "C" -> shape.closePath();
                default -> throw new IllegalStateException(words[i]);
            }
        }
        return shape;
    }

    private void text(Graphics2D graphics, Element object) {
        AffineTransform before = graphics.getTransform();
        double[] box = numbers(object.getAttribute("Boundary"));
        graphics.translate(box[0], box[1]);
        if (object.hasAttribute("CTM")) {
            graphics.transform(new AffineTransform(numbers(object.getAttribute("CTM"))));
        }
        graphics.setColor(colour(object));
        Font font = fonts.get(object.getAttribute("Font"))
                .deriveFont((float) (Double.parseDouble(object.getAttribute("Size")) * 100));
        Element code = (Element) object.getElementsByTagName("ofd:TextCode").item(0);
        List<Double> distances = distances(code.getAttribute("DeltaX"));
        double x = Double.parseDouble(code.getAttribute("X"));
        double y = Double.parseDouble(code.getAttribute("Y"));
        int[] characters = code.getTextContent().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(0.01, 0.01);
            String character = Character.toString(characters[i]);
            graphics.fill(place.createTransformedShape(
                    font.createGlyphVector(EXACT, character).getOutline()));
            x += i < distances.size() ? distances.get(i) : 0;
        }
        graphics.setTransform(before);
    }

    private static Color colour(Element object) {
        NodeList fill = object.getElementsByTagName("ofd:FillColor");
        if (fill.getLength() == 0) {
            return Color.BLACK;
        }
        double[] parts = numbers(((Element) fill.item(0)).getAttribute("Value"));
        return new Color((int) parts[0], (int) parts[1], (int) parts[2]);
    }

    private static List<Double> distances(String list) {
        List<Double> all = new ArrayList<>();
        String[] words = list.strip().split(" ");
        for (int i = 0; i < words.length && !words[0].isEmpty(); i++) {
            int times = words[i].equals("g") ? Integer.parseInt(words[i + 1]) : 1;
            i += words[i].equals("g") ? 2 : 0;
            for (int k = 0; k < times; k++) {
                all.add(Double.parseDouble(words[i]));
            }
        }
        return all;
    }

    private static double[] numbers(String list) {
        return java.util.Arrays.stream(list.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private Element xml(String part) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(parts.get(part)))
                .getDocumentElement();
    }

    private static List<Element> all(Element root, String name) {
        List<Element> all = new ArrayList<>();
        NodeList found = root.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
