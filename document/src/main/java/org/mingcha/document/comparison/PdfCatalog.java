package org.mingcha.document.comparison;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingcha.document.Document;
import org.mingcha.document.DocumentMetadata;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** What stands around the pages, and the pages in order: all of it as our renderer writes it, and nothing else. */
final class PdfCatalog {
    private static final int MOST_PAGES = 20_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "'D:'yyyyMMddHHmmss'+00''00'''", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** SHA-256 of the colour profiles (sRGB) that our renderers have embedded. */
    private static final Set<String> PROFILES =
            Set.of("87e382b9336e6a0417a4d860173109ab319a029cf2972e19833a3327c65bd7e4");

    private final PdfFile file;
    private final Document document;
    private final Fields root;

    PdfCatalog(PdfFile file, Document document) {
        this.file = file;
        this.document = document;
        root = rootOf(file);
    }

    /** A page: its number from 0, the number of its object, its entries. */
    record Page(int index, int number, Fields fields) {}

    List<Page> read() {
        root.demandName("Type", "Catalog");
        root.text("Lang");
        root.at("MarkInfo").demandOnly("Marked");
        root.at("ViewerPreferences").demandOnly("DisplayDocTitle");
        information();
        metadata();
        colours();
        return pages(file);
    }

    /** No forms, scripts, attachments or layers. */
    static void demandPlain(Fields root) {
        root.demandOnly(
                "Type",
                "Version",
                "Pages",
                "Metadata",
                "MarkInfo",
                "Lang",
                "ViewerPreferences",
                "OutputIntents",
                "Outlines",
                "StructTreeRoot");
    }

    /** The list of headings beside the pages, where there is one. */
    Optional<Fields> outline() {
        return root.has("Outlines") ? Optional.of(root.at("Outlines")) : Optional.empty();
    }

    Fields structure() {
        return root.at("StructTreeRoot").demandOnly("Type", "RoleMap", "K", "ParentTree", "ParentTreeNextKey");
    }

    /** A viewer shows the title above the page. */
    private void information() {
        Fields information =
                file.trailer().at("Info").demandOnly("CreationDate", "ModDate", "Producer", "Title", "description");
        for (String key : List.of("Title", "description")) {
            if (key.equals("Title") || information.has(key)) {
                demandTitle(information, key);
            }
        }
        for (String key : List.of("CreationDate", "ModDate")) {
            if (!information.text(key).equals(DATE.format(document.clock()))) {
                throw new RefusedDocument(Oddity.HIDDEN, "/Info/" + key);
            }
        }
        information.text("Producer");
    }

    private void demandTitle(Fields information, String key) {
        if (!information.text(key).equals(document.title())) {
            throw new RefusedDocument(Oddity.HIDDEN, "/Info/" + key);
        }
    }

    private void metadata() {
        PdfObject stream = root.object("Metadata");
        Fields.of(file, stream, "/Metadata").demandOnly("Length", "Type", "Subtype", "Filter");
        byte[] packet = file.content(stream);
        if (!Arrays.equals(packet, DocumentMetadata.xmp(document))
                && !Arrays.equals(packet, DocumentMetadata.formerXmp(document))) {
            throw new RefusedDocument(Oddity.HIDDEN, "/Metadata");
        }
    }

    private void colours() {
        for (PdfValue each : root.sequence("OutputIntents")) {
            Fields intent = Fields.of(file, file.resolve(each), "/OutputIntents")
                    .demandOnly(
                            "Type",
                            "S",
                            "DestOutputProfile",
                            "Info",
                            "OutputCondition",
                            "OutputConditionIdentifier",
                            "RegistryName");
            PdfObject profile = intent.object("DestOutputProfile");
            Fields.of(file, profile, "/DestOutputProfile").demandOnly("Length", "Filter", "N");
            if (!PROFILES.contains(Sha256.hex(file.content(profile)))) {
                throw new RefusedDocument(Oddity.COLOUR, "/DestOutputProfile");
            }
        }
    }

    private static Fields rootOf(PdfFile file) {
        Fields root = file.trailer().at("Root");
        demandPlain(root);
        return root;
    }

    /** Whatever document it is of. */
    static List<Page> pages(PdfFile file) {
        Fields root = rootOf(file);
        Fields tree = root.at("Pages").demandOnly("Type", "Kids", "Count");
        List<PdfValue> kids = tree.sequence("Kids");
        if (kids.size() > MOST_PAGES) {
            throw new Budget.Spent();
        }
        List<Page> pages = new ArrayList<>();
        Map<Integer, Integer> seen = new HashMap<>();
        for (PdfValue kid : kids) {
            PdfObject object = file.resolve(kid);
            if (seen.put(object.number(), pages.size()) != null) {
                throw RefusedDocument.structure("page " + (pages.size() + 1) + " stands there twice");
            }
            pages.add(page(file, object, pages.size(), root.reference("Pages")));
        }
        if (tree.whole("Count") != pages.size()) {
            throw RefusedDocument.structure("/Pages/Count");
        }
        return pages;
    }

    private static Page page(PdfFile file, PdfObject object, int index, int tree) {
        Fields page = Fields.of(file, object, "page " + (index + 1))
                .demandOnly("Type", "MediaBox", "Parent", "Contents", "Resources", "StructParents", "Tabs");
        page.demandName("Type", "Page");
        PageArea.demandWhole(page.sequence("MediaBox"));
        if (page.reference("Parent") != tree) {
            throw RefusedDocument.structure("page " + (index + 1) + "/Parent");
        }
        page.at("Resources").demandOnly("Font", "Properties");
        return new Page(index, object.number(), page);
    }
}
