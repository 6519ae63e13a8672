package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/**
 * The document's tags: which marked contents make up which paragraph or cell, in reading order. What a screen reader
 * says is in here, so nothing but order and kinds may be.
 */
final class StructureTree {
    private static final int DEEPEST = 12;
    private static final Set<String> GROUPS =
            Set.of("Document", "Div", "Sect", "Table", "THead", "TBody", "TFoot", "TR");
    private static final Set<String> UNITS =
            Set.of("P", "H1", "H2", "H3", "H4", "H5", "H6", "TD", "TH", "Caption", PdfUnit.FIGURE);
    private static final Set<String> INLINE = Set.of("Span", "Div");

    private final PdfFile file;
    private final Fields root;
    private final List<PageContent.Shown> pages;
    private final Map<Integer, Integer> pageOfObject = new HashMap<>();
    private final List<Map<Integer, Integer>> owners = new ArrayList<>();
    private final List<PdfUnit> units = new ArrayList<>();

    StructureTree(PdfFile file, Fields root, List<PdfCatalog.Page> pages, List<PageContent.Shown> shown) {
        this.file = file;
        this.root = root;
        this.pages = shown;
        for (PdfCatalog.Page page : pages) {
            pageOfObject.put(page.number(), page.index());
            owners.add(new HashMap<>());
        }
    }

    List<PdfUnit> read() {
        root.demandName("Type", "StructTreeRoot");
        if (root.has("RoleMap")) {
            root.at("RoleMap").entries().forEach((role, name) -> demandRole(name));
        }
        root.value("ParentTreeNextKey");
        int number = file.trailer().at("Root").reference("StructTreeRoot");
        element(root.value("K"), new Owner(root, number, -1, 0), null);
        for (int i = 0; i < owners.size(); i++) {
            if (!owners.get(i).keySet().equals(pages.get(i).marks())) {
                throw RefusedDocument.structure("page " + (i + 1) + ": marked contents without tags");
            }
        }
        parents();
        return units;
    }

    private static void demandRole(PdfValue name) {
        if (!(name instanceof PdfValue.Name)) {
            throw RefusedDocument.structure("/RoleMap");
        }
    }

    private void element(PdfValue reference, Owner parent, @Nullable PdfUnit within) {
        PdfObject object = file.resolve(reference);
        Fields element = Fields.of(file, object, "tag " + object.number());
        demandEntries(element);
        if (parent.depth() > DEEPEST || element.reference("P") != parent.number()) {
            throw RefusedDocument.structure(element.place() + "/P");
        }
        if (element.has("A")) {
            element.at("A").demandOnly("O", "Scope");
        }
        Owner owner = new Owner(element, object.number(), parent.depth() + 1, units.size());
        PdfUnit unit = unit(element, parent, within);
        if (element.has("K")) {
            kid(element.value("K"), owner, unit);
        }
    }

    /** Words instead of what is shown are for drawings alone. */
    private static void demandEntries(Fields element) {
        element.demandName("Type", "StructElem");
        if (element.isName("S", PdfUnit.FIGURE)) {
            element.demandOnly("Type", "S", "P", "Pg", "K", "Alt");
        } else {
            element.demandOnly("Type", "S", "Lang", "P", "Pg", "K", "A");
        }
    }

    private @Nullable PdfUnit unit(Fields element, Owner parent, @Nullable PdfUnit within) {
        String kind = element.value("S") instanceof PdfValue.Name(String name) ? name : "";
        if (within == null && UNITS.contains(kind)) {
            PdfUnit unit = new PdfUnit(kind, kind.equals(PdfUnit.FIGURE) ? element.text("Alt") : "");
            // The renderer tags a caption behind its table; it stands above it.
            units.add(kind.equals("Caption") ? parent.first() : units.size(), unit);
            return unit;
        }
        if (!(within == null ? GROUPS : INLINE).contains(kind)) {
            throw RefusedDocument.structure(element.place() + "/S " + kind);
        }
        return within;
    }

    /** @param first how many units there were before it */
    private record Owner(Fields element, int number, int depth, int first) {}

    private void kid(PdfValue kid, Owner owner, @Nullable PdfUnit unit) {
        switch (kid) {
            case PdfValue.Sequence(List<PdfValue> kids) -> kids.forEach(each -> kid(each, owner, unit));
            case PdfValue.Number mark -> content(owner.element().reference("Pg"), mark.whole(), owner, unit);
            case PdfValue.Reference reference -> {
                Fields fields =
                        Fields.of(file, file.resolve(reference), owner.element().place());
                if (fields.isName("Type", "MCR")) {
                    content(fields, owner, unit);
                } else {
                    element(reference, owner, unit);
                }
            }
            case PdfValue.Dictionary(Map<String, PdfValue> entries) ->
                content(new Fields(file, owner.element().place(), entries), owner, unit);
            default -> throw RefusedDocument.structure(owner.element().place() + "/K");
        }
    }

    private void content(Fields mark, Owner owner, @Nullable PdfUnit unit) {
        mark.demandOnly("Type", "Pg", "MCID").demandName("Type", "MCR");
        content(mark.reference("Pg"), mark.whole("MCID"), owner, unit);
    }

    private void content(int pageObject, int mark, Owner owner, @Nullable PdfUnit unit) {
        Integer page = pageOfObject.get(pageObject);
        if (page == null || unit == null || owners.get(page).put(mark, owner.number()) != null) {
            throw RefusedDocument.structure(owner.element().place() + "/K " + mark);
        }
        List<Bar> bars = pages.get(page).drawings().getOrDefault(mark, List.of());
        if (!bars.isEmpty() && !unit.isDrawing()) {
            throw new RefusedDocument(Oddity.PICTURE, owner.element().place());
        }
        unit.add(page, pages.get(page).byMark().getOrDefault(mark, List.of()));
        unit.bars().addAll(bars);
    }

    /** The way back from a page's marked contents to their tags says the same. */
    private void parents() {
        List<PdfValue> numbers = root.at("ParentTree").demandOnly("Nums").sequence("Nums");
        if (numbers.size() != owners.size() * 2) {
            throw RefusedDocument.structure("/ParentTree");
        }
        for (int page = 0; page < owners.size(); page++) {
            boolean isPages = numbers.get(page * 2).equals(new PdfValue.Number(page));
            if (!isPages || !(numbers.get(page * 2 + 1) instanceof PdfValue.Sequence(List<PdfValue> tags))) {
                throw RefusedDocument.structure("/ParentTree");
            }
            for (int mark = 0; mark < tags.size(); mark++) {
                Integer owner = owners.get(page).get(mark);
                if (owner == null || !tags.get(mark).equals(new PdfValue.Reference(owner))) {
                    throw RefusedDocument.structure("/ParentTree " + mark);
                }
            }
        }
    }
}
