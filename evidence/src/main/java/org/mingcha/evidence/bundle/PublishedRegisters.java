package org.mingcha.evidence.bundle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.register.Register;

/** Which versions of which registers were published below C0, and which of them a bundle shows. */
public record PublishedRegisters(List<RootChain.Publication> all) {
    public PublishedRegisters {
        all = List.copyOf(all);
    }

    public static PublishedRegisters of(RootChain root) {
        return new PublishedRegisters(root.publications(LeafType.REGISTER_PUBLISHED));
    }

    /** Under which version an entry's leaf says that it is; one of the first form says none. Empty: it is no entry. */
    public static Optional<String> named(Leaf leaf) {
        var version = leaf.register();
        return leaf.type().register().map(id -> id + "@" + (version == null ? Register.FIRST_VERSION : version));
    }

    /** Of each id the newest version, and every version that an entry in these chains names. */
    public SortedSet<String> shown(Collection<Chain> chains) {
        var shown = new TreeSet<>(newest());
        chains.stream()
                .flatMap(chain -> chain.leaves().stream())
                .flatMap(each -> named(each.leaf()).stream())
                .forEach(shown::add);
        return shown;
    }

    /** Of each id the version that was first published last. */
    public Collection<String> newest() {
        var byId = new TreeMap<String, RootChain.Publication>();
        firsts().forEach(each -> byId.put(each.published().id(), each));
        return byId.values().stream().map(each -> each.published().reference()).toList();
    }

    public Optional<RootChain.Publication> find(String reference) {
        return firsts().filter(each -> each.published().reference().equals(reference))
                .findFirst();
    }

    /** The first publication of each version: another one says nothing new. */
    private Stream<RootChain.Publication> firsts() {
        return RootChain.firsts(all.stream()
                .sorted(Comparator.comparingLong(each -> each.leaf().index()))
                .toList());
    }
}
