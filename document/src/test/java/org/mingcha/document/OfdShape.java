package org.mingcha.document;

import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What GB/T 33190-2016 asks of the elements that we write, in our own words: which children in which order, which
 * attributes and of what form. The standard's own schemas may not be shipped.
 */
final class OfdShape {
    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final String TAGS = "Doc_0/Tags/CustomTag.xml";
    private static final String NUMBER = "-?\\d+(\\.\\d{1,3})?";
    private static final String ID = "[1-9]\\d*";
    private static final String PLACE = "[A-Za-z0-9_./-]+";
    private static final String BOX = NUMBER + "( " + NUMBER + "){3}";
    private static final String DISTANCES = "(g [1-9]\\d* )?" + NUMBER + "( (g [1-9]\\d* )?" + NUMBER + ")*";
    private static final String TEXT = "(?s).*";
    private static final String LEAF = "";

    /** Children in their order, each name with a blank behind it, as a pattern. */
    private static final Map<String, String> CHILDREN = Map.ofEntries(
            entry("OFD", "(DocBody )+"),
            entry("DocBody", "DocInfo DocRoot (Versions )?(Signatures )?"),
            entry("DocInfo", "DocID (Title )?(Author )?(Subject )?(Abstract )?(CreationDate )?(ModDate )?(Creator )?"),
            entry("Document", "CommonData Pages (Outlines )?(CustomTags )?"),
            entry("CommonData", "MaxUnitID PageArea (PublicRes )*(DocumentRes )*"),
            entry("PageArea", "PhysicalBox "),
            entry("Area", "PhysicalBox "),
            entry("Pages", "(Page )+"),
            entry("Outlines", "(OutlineElem )+"),
            entry("OutlineElem", "(Actions )?(OutlineElem )*"),
            entry("Actions", "(Action )+"),
            entry("Action", "Goto "),
            entry("Goto", "Dest "),
            entry("CustomTags", "((CustomTag )*)?"),
            entry("CustomTag", "(SchemaLoc )?FileLoc "),
            entry("Res", "(Fonts )*"),
            entry("Fonts", "(Font )+"),
            entry("Font", "(FontFile )?"),
            entry("Content", "(Layer )+"),
            entry("Layer", "(TextObject |PathObject )*"),
            entry("TextObject", "(FillColor )?TextCode "),
            entry("PathObject", "(FillColor )?AbbreviatedData "));

    /** {@code name=form}, with a question mark where it may be absent; of an element that has others none. */
    private static final Map<String, Map<String, String>> ATTRIBUTES = Map.ofEntries(
            entry("OFD", Map.of("Version", "1\\.0", "DocType", "OFD")),
            entry("Page", Map.of("ID?", ID, "BaseLoc?", PLACE)),
            entry("OutlineElem", Map.of("Title", TEXT)),
            entry("Action", Map.of("Event", "CLICK")),
            entry("Dest", Map.of("Type", "XYZ", "PageID", ID, "Left", NUMBER, "Top", NUMBER, "Zoom", NUMBER)),
            entry("CustomTag", Map.of("NameSpace", "[a-z0-9:]+")),
            entry("Res", Map.of("BaseLoc", PLACE)),
            entry("Font", Map.of("ID", ID, "FontName", ".+", "FamilyName?", ".+")),
            entry("Layer", Map.of("ID", ID, "Type", "Body")),
            entry("TextObject", Map.of("ID", ID, "Boundary", BOX, "Font", ID, "Size", NUMBER, "CTM?", "[-\\d. ]+")),
            entry("TextCode", Map.of("X", NUMBER, "Y", NUMBER, "DeltaX?", DISTANCES)),
            entry("PathObject", Map.of("ID", ID, "Boundary", BOX, "Stroke", "true|false", "Fill", "true|false")),
            entry("FillColor", Map.of("Value", "\\d{1,3} \\d{1,3} \\d{1,3}")));

    private static final Map<String, String> CONTENT = Map.ofEntries(
            entry("DocID", "[0-9a-f]{32}"),
            entry("DocRoot", PLACE),
            entry("CreationDate", "\\d{4}-\\d\\d-\\d\\d"),
            entry("ModDate", "\\d{4}-\\d\\d-\\d\\d"),
            entry("MaxUnitID", ID),
            entry("PhysicalBox", BOX),
            entry("PublicRes", PLACE),
            entry("FontFile", PLACE),
            entry("TextCode", "(?s).+"),
            entry("AbbreviatedData", "M [-\\d. ]+( L [-\\d. ]+)* C"));

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> tagged = new HashSet<>();

    private OfdShape() {}

    /** What is not as the standard has it. */
    static List<String> faults(Map<String, byte[]> parts) throws Exception {
        OfdShape shape = new OfdShape();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml") && !part.getKey().equals(TAGS)) {
                shape.check(part.getKey(), root(part.getValue()));
            }
        }
        shape.tree(TAGS, root(parts.getOrDefault(TAGS, new byte[0])));
        shape.used.removeAll(shape.ids);
        shape.used.forEach(id -> shape.faults.add("nothing has the ID " + id));
        String main = new String(parts.getOrDefault("Doc_0/Document.xml", new byte[0]), StandardCharsets.UTF_8);
        String most = main.replaceAll("(?s).*<ofd:MaxUnitID>(\\d+)<.*", "$1");
        if (shape.ids.stream().anyMatch(id -> Integer.parseInt(id) > Integer.parseInt(most))) {
            shape.faults.add("an ID above MaxUnitID " + most);
        }
        shape.demand(shape.tagged.size() > 5, "tagged objects: " + shape.tagged.size());
        return shape.faults;
    }

    private static Element root(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    }

    /** A tree of tags of our own names, whose leaves refer to objects of pages. */
    private void tree(String part, Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getLocalName().equals("ObjectRef")) {
                demand(NAMESPACE.equals(child.getNamespaceURI()), part + ": an ObjectRef of another namespace");
                demand(ids.contains(child.getTextContent()), part + ": no object " + child.getTextContent());
                demand(
                        ids.contains(child.getAttribute("PageRef")),
                        part + ": no page " + child.getAttribute("PageRef"));
                tagged.add(child.getTextContent());
            } else if (node instanceof Element child) {
                demand("urn:mingcha:tags:1".equals(child.getNamespaceURI()), part + ": " + child.getLocalName());
                tree(part, child);
            }
        }
    }

    private void check(String part, Element element) {
        String name = element.getLocalName();
        if (!NAMESPACE.equals(element.getNamespaceURI())) {
            faults.add(part + ": " + name + " of another namespace");
        }
        StringBuilder children = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.append(child.getLocalName()).append(' ');
                check(part, child);
            }
        }
        // A page's root has the name of its entry in the list of pages.
        boolean isPageRoot = name.equals("Page") && element.getParentNode() instanceof org.w3c.dom.Document;
        String order = isPageRoot ? "(Area )?(Content )?" : CHILDREN.getOrDefault(name, LEAF);
        demand(children.toString().matches(order), part + ": children of " + name + ": " + children);
        attributes(part, element);
        String content = CONTENT.get(name);
        demand(content == null || element.getTextContent().matches(content), part + ": content of " + name);
    }

    private void attributes(String part, Element element) {
        Map<String, String> forms = ATTRIBUTES.getOrDefault(element.getLocalName(), Map.of());
        Set<String> known = new HashSet<>();
        forms.forEach((key, form) -> {
            String name = key.replace("?", "");
            known.add(name);
            boolean isThere = element.hasAttribute(name);
            demand(
                    isThere ? element.getAttribute(name).matches(form) : key.endsWith("?"),
                    part + ": " + element.getLocalName() + "/" + name + "=" + element.getAttribute(name));
        });
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            boolean isNamespace = "xmlns".equals(attribute.getPrefix());
            demand(isNamespace || known.contains(attribute.getNodeName()), part + ": attribute " + attribute);
            if (attribute.getNodeName().equals("ID")) {
                demand(ids.add(attribute.getNodeValue()), part + ": " + attribute + " twice");
            }
            if (Set.of("Font", "PageID").contains(attribute.getNodeName())) {
                used.add(attribute.getNodeValue());
            }
        }
    }

    private void demand(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
