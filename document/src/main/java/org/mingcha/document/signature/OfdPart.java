package org.mingcha.document.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An element of one of an OFD file's parts, whoever wrote it. */
record OfdPart(Element element) {
    private static final String NAMESPACE = "http://www.ofdspec.org/2016";

    /** Empty: it is no XML with this element around all. */
    static Optional<OfdPart> read(byte[] part, String root) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Element element = builder.parse(new ByteArrayInputStream(part)).getDocumentElement();
            return Optional.of(new OfdPart(element)).filter(each -> each.isNamed(root));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("a JDK without a reader of XML", e);
        }
    }

    private boolean isNamed(String name) {
        return name.equals(element.getLocalName()) && NAMESPACE.equals(element.getNamespaceURI());
    }

    List<OfdPart> all(String name) {
        List<OfdPart> found = new ArrayList<>();
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element child && new OfdPart(child).isNamed(name)) {
                found.add(new OfdPart(child));
            }
        }
        return found;
    }

    /** The one of this name; empty where there is none, or more than one, of which two readers could take different ones. */
    Optional<OfdPart> only(String name) {
        List<OfdPart> found = all(name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    String text(String name) {
        return only(name).map(each -> each.element.getTextContent().strip()).orElse("");
    }

    String attribute(String name) {
        return element.getAttribute(name);
    }
}
