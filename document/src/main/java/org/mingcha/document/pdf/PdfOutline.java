package org.mingcha.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.layout.LaidDocument;
import org.mingcha.document.layout.OutlineEntry;

/** The list of headings that a viewer shows beside the pages, each below the one that it belongs to. */
final class PdfOutline {
    private final PdfObjects objects;
    private final LaidDocument laid;
    private final List<Integer> pages;

    PdfOutline(PdfObjects objects, LaidDocument laid, List<Integer> pages) {
        this.objects = objects;
        this.laid = laid;
        this.pages = pages;
    }

    private record Node(int number, OutlineEntry entry, List<Node> children) {}

    /** The number of the list's object. */
    int write() {
        int root = objects.reserve();
        List<Node> top = new ArrayList<>();
        List<Node> open = new ArrayList<>();
        for (OutlineEntry entry : laid.outline()) {
            while (!open.isEmpty() && open.getLast().entry().level() >= entry.level()) {
                open.removeLast();
            }
            Node node = new Node(objects.reserve(), entry, new ArrayList<>());
            (open.isEmpty() ? top : open.getLast().children()).add(node);
            open.add(node);
        }
        objects.put(root, "<</Type /Outlines" + children(top) + ">>");
        write(top, root);
        return root;
    }

    private void write(List<Node> siblings, int parent) {
        for (int i = 0; i < siblings.size(); i++) {
            Node node = siblings.get(i);
            StringBuilder item = new StringBuilder("<</Title ")
                    .append(PdfText.text(node.entry().title()));
            item.append("/Parent ").append(PdfText.reference(parent));
            if (i > 0) {
                item.append("/Prev ")
                        .append(PdfText.reference(siblings.get(i - 1).number()));
            }
            if (i + 1 < siblings.size()) {
                item.append("/Next ")
                        .append(PdfText.reference(siblings.get(i + 1).number()));
            }
            item.append(children(node.children())).append("/Dest [");
            item.append(PdfText.reference(pages.get(node.entry().page()))).append(" /XYZ 0 ");
            PdfText.number(item, laid.height() - node.entry().top()).append(" 0]>>");
            objects.put(node.number(), item.toString());
            write(node.children(), node.number());
        }
    }

    private static String children(List<Node> children) {
        if (children.isEmpty()) {
            return "";
        }
        return "/First " + PdfText.reference(children.getFirst().number()) + "/Last "
                + PdfText.reference(children.getLast().number()) + "/Count " + count(children);
    }

    private static int count(List<Node> children) {
        return children.stream().mapToInt(child -> 1 + count(child.children())).sum();
    }
}
