package org.mingcha.document.ofd;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.document.Markup;
import org.mingcha.document.layout.Tag;

/**
 * The tree of what a document is made of, as a custom tagging (GB/T 33190, 16): the standard says how a tag refers to an
 * object of a page, and leaves the names of tags to whoever tags. Ours are those of the PDF file.
 */
final class OfdTags {
    private static final String NAMESPACE = "urn:mingcha:tags:1";
    private static final String FOLDER = "Doc_0/";
    private static final String LIST = "CustomTags.xml";
    private static final String TREE = "Tags/CustomTag.xml";

    private final Map<Tag, List<Mark>> marks = new IdentityHashMap<>();

    private record Mark(int page, int object) {}

    void mark(Tag owner, int page, int object) {
        marks.computeIfAbsent(owner, _ -> new ArrayList<>(1)).add(new Mark(page, object));
    }

    /** Where the list of taggings is, for the document's root. */
    String write(Tag root, OfdPackage parts) {
        Markup list = OfdXml.part("CustomTags").open("ofd:CustomTag", "NameSpace", NAMESPACE);
        list.element("ofd:FileLoc", TREE).close("ofd:CustomTag").close("ofd:CustomTags");
        parts.put(FOLDER + LIST, list.toString());
        Markup tree = new Markup().raw(OfdXml.DECLARATION);
        element(tree, root, "xmlns:t", NAMESPACE, "xmlns:ofd", OfdXml.NAMESPACE);
        parts.put(FOLDER + TREE, tree.toString());
        return LIST;
    }

    private void element(Markup tree, Tag tag, String... attributes) {
        String name = "t:" + tag.kind().pdf();
        tree.open(name, attributes);
        for (Mark mark : marks.getOrDefault(tag, List.of())) {
            tree.element("ofd:ObjectRef", String.valueOf(mark.object()), "PageRef", String.valueOf(mark.page()));
        }
        tag.children().forEach(child -> element(tree, child));
        tree.close(name);
    }
}
