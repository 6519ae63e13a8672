package org.mingcha.document.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.document.layout.Tag;

/** The tree of tags as objects, with the way from a page's marks to their tags and back. */
final class PdfTags {
    private final PdfObjects objects;
    private final Map<Tag, Integer> numbers = new IdentityHashMap<>();
    private final Map<Tag, List<Mark>> marks = new IdentityHashMap<>();

    private record Mark(int page, int pageObject, int number) {}

    PdfTags(PdfObjects objects) {
        this.objects = objects;
    }

    void mark(int page, int pageObject, List<Tag> owners) {
        for (int i = 0; i < owners.size(); i++) {
            marks.computeIfAbsent(owners.get(i), _ -> new ArrayList<>(1)).add(new Mark(page, pageObject, i));
        }
    }

    /** The number of the tree's object. */
    int write(Tag root, List<List<Tag>> ownersOfPages) {
        int tree = objects.reserve();
        number(root);
        element(root, tree);
        StringBuilder parents = new StringBuilder("<</Nums [");
        for (int page = 0; page < ownersOfPages.size(); page++) {
            parents.append(page == 0 ? "" : " ").append(page).append(" [");
            String blank = "";
            for (Tag owner : ownersOfPages.get(page)) {
                parents.append(blank).append(reference(owner));
                blank = " ";
            }
            parents.append(']');
        }
        int parentTree = objects.add(parents.append("]>>").toString());
        objects.put(
                tree,
                "<</Type /StructTreeRoot/K " + reference(root) + "/ParentTree " + PdfText.reference(parentTree)
                        + "/ParentTreeNextKey " + ownersOfPages.size() + ">>");
        return tree;
    }

    private String reference(Tag tag) {
        return PdfText.reference(numbers.getOrDefault(tag, 0));
    }

    private void number(Tag tag) {
        numbers.put(tag, objects.reserve());
        tag.children().forEach(this::number);
    }

    private void element(Tag tag, int parent) {
        int number = numbers.getOrDefault(tag, 0);
        StringBuilder element =
                new StringBuilder("<</Type /StructElem/S /").append(tag.kind().pdf());
        element.append("/P ").append(PdfText.reference(parent));
        if (tag.kind() == Tag.Kind.HEAD_CELL) {
            element.append("/A <</O /Table/Scope /Column>>");
        }
        if (!tag.alternative().isEmpty()) {
            element.append("/Alt ").append(PdfText.text(tag.alternative()));
        }
        List<Mark> own = marks.getOrDefault(tag, List.of());
        if (!own.isEmpty()) {
            element.append("/Pg ").append(PdfText.reference(own.getFirst().pageObject()));
        }
        if (!own.isEmpty() || !tag.children().isEmpty()) {
            content(element.append("/K ["), own, tag.children()).append(']');
        }
        objects.put(number, element.append(">>").toString());
        tag.children().forEach(child -> element(child, number));
    }

    private StringBuilder content(StringBuilder out, List<Mark> own, List<Tag> children) {
        String blank = "";
        for (Mark mark : own) {
            out.append(blank);
            if (mark.page() == own.getFirst().page()) {
                out.append(mark.number());
            } else {
                out.append("<</Type /MCR/Pg ").append(PdfText.reference(mark.pageObject()));
                out.append("/MCID ").append(mark.number()).append(">>");
            }
            blank = " ";
        }
        for (Tag child : children) {
            out.append(blank).append(reference(child));
            blank = " ";
        }
        return out;
    }
}
