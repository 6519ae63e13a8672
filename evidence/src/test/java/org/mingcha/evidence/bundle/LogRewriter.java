package org.mingcha.evidence.bundle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/** What the holder of the key can make of a log: a whole past that nobody can tell from one that happened. */
public final class LogRewriter {
    private final MemoryLog old;
    private final MemoryLog made;
    private final Map<Long, Long> moved = new HashMap<>();

    private LogRewriter(MemoryLog old) {
        this.old = old;
        made = old.emptied();
    }

    /**
     * The same acts once more, in the order of the times that they now have.
     *
     * @param lie what an act is now said to have been; nothing: it was never done
     */
    public static MemoryLog of(MemoryLog old, Function<MemoryLog.Act, Optional<MemoryLog.Act>> lie) {
        return new LogRewriter(old).with(lie);
    }

    private MemoryLog with(Function<MemoryLog.Act, Optional<MemoryLog.Act>> lie) {
        LongStream.range(0, old.newest().size())
                .boxed()
                .flatMap(index -> lie.apply(act(index)).map(act -> new Again(index, act)).stream())
                .sorted(Comparator.comparing(again -> again.act.recordedAt()))
                .forEach(again -> moved.put(again.index, append(again)));
        return made;
    }

    private MemoryLog.Act act(long index) {
        var leaf = old.leaf(index).leaf();
        var text = old.texts(List.of(index)).values().iterator().next().text();
        var facts = old.opened(index).content();
        return new MemoryLog.Act(
                leaf.type(), leaf.unit(), leaf.happenedOn(), leaf.recordedAt(), facts, text.content(), leaf.drill());
    }

    /** What is now said to have been done, with the index that it had. */
    private record Again(long index, MemoryLog.Act act) {}

    private long append(Again again) {
        var leaf = old.leaf(again.index).leaf();
        if (again.act.facts().text(SetSeal.ROOT).isPresent()) {
            return made.appendSet(again.act, ((MemorySet) old.set(again.index)).rows());
        }
        var target = leaf.target() == null ? null : moved.get(leaf.target().index());
        return made.append(again.act, target, new LeafMarks(leaf.role(), leaf.evidence()));
    }
}
