package org.mingcha.organisation;

import java.time.LocalDate;
import java.util.List;
import org.mingcha.evidence.UnitKind;

/** One change of the tree on a day: the day is the first on which it holds. */
public sealed interface UnitChange {
    LocalDate on();

    /** A new unit. */
    record Open(String code, String name, UnitKind kind, String parent, LocalDate on) implements UnitChange {}

    /** A unit ends; its work goes to the successors, if any. */
    record Close(String code, List<String> successors, LocalDate on) implements UnitChange {
        public Close {
            successors = List.copyOf(successors);
        }
    }

    /** Units end and one new unit takes their place. */
    record Merge(List<String> codes, Open into) implements UnitChange {
        public Merge {
            codes = List.copyOf(codes);
        }

        @Override
        public LocalDate on() {
            return into.on();
        }
    }

    /** A unit ends and new units, at least one, take its place on the same day. */
    record Split(String code, List<Open> into) implements UnitChange {
        public Split {
            into = List.copyOf(into);
        }

        @Override
        public LocalDate on() {
            return into.getFirst().on();
        }
    }

    /** A unit, and all below it, gets another parent. */
    record Move(String code, String parent, LocalDate on) implements UnitChange {}

    /** A unit gets another name; the log's earlier leaves keep the former one. */
    record Rename(String code, String name, LocalDate on) implements UnitChange {}
}
