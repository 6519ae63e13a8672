package org.mingcha.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.UnitKind;

/** The tree of units over time: what stands where since when, how it changes, how it comes in. */
public interface Organisation {
    /** The root of every tree. */
    String ROOT = "CN";

    /** The unit, open or closed. */
    Optional<UnitView> find(String code);

    /** Those that exist, ordered by path. */
    List<UnitView> find(Collection<String> codes);

    /** From the root down to this unit; empty for an unknown code. */
    List<UnitView> path(String code);

    /** The open units right below, ordered by code. */
    List<UnitView> children(String code);

    /** Codes of the unit and of all below it, as the tree stood on this day. */
    Set<String> subtree(String code, LocalDate day);

    /** Open units below (at any depth) of these kinds, ordered by path; the first {@code limit}. */
    List<UnitView> below(String code, Set<UnitKind> kinds, int limit);

    /** Open units within these subtrees whose code begins with the words or whose name holds them. */
    List<UnitView> search(String words, Collection<String> paths, int limit);

    /** Reads, checks and takes units; sealed as one leaf of the root when anything is new. */
    UnitImportResult importUnits(ImportUnits command, ImportProgress progress);

    /** Makes these changes in their order, all or none, sealed as one leaf of the root. */
    UnitsChanged change(List<UnitChange> changes);
}
