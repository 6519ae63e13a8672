package org.mingcha.bounds;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parser by which the parts of an XLSX are weighed and read: without definitions and entities of their own. */
public final class WorkbookXml {
    private WorkbookXml() {}

    /** From a factory of its own: a factory remembers the names that it has met. */
    public static XMLStreamReader of(InputStream part) throws XMLStreamException {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory.createXMLStreamReader(part);
    }
}
