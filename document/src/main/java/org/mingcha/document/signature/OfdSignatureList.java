package org.mingcha.document.signature;

import org.mingcha.document.Markup;
import org.mingcha.document.ofd.OfdXml;

/** Where signatures stand in an OFD file that this system signed, and the list of them. */
final class OfdSignatureList {
    static final String ENTRANCE = "OFD.xml";
    static final String FOLDER = "Doc_0/Signs/";
    static final String LIST = FOLDER + "Signatures.xml";

    private OfdSignatureList() {}

    /** @param number from 1 */
    static String description(int number) {
        return FOLDER + "Sign_" + (number - 1) + "/Signature.xml";
    }

    static String value(int number) {
        return FOLDER + "Sign_" + (number - 1) + "/SignedValue.dat";
    }

    static String write(int count) {
        Markup list = OfdXml.part("Signatures").element("ofd:MaxSignId", id(count));
        for (int i = 1; i <= count; i++) {
            list.empty("ofd:Signature", "ID", id(i), "Type", "Sign", "BaseLoc", "/" + description(i));
        }
        return list.close("ofd:Signatures").toString();
    }

    /** As GB/T 33190 recommends. */
    private static String id(int number) {
        return "s%03d".formatted(number);
    }
}
