package org.mingcha.duties;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.UnitKind;
import org.mingcha.organisation.UnitView;

/**
 * Whose list it is.
 *
 * @param within code of the unit that published it: it holds for nobody outside its subtree
 * @param whose code of a kind of units, or of one unit
 */
public record DutyScope(String within, String whose) {
    /** The id under which the list is published: there is one for each publisher and kind, and one for a single unit. */
    public String id() {
        return kind().map(kind -> within + "." + kind.code()).orElse(whose);
    }

    public Optional<UnitKind> kind() {
        return UnitKind.of(whose);
    }

    boolean covers(UnitView unit) {
        return kind().map(kind ->
                        unit.kind() == kind && List.of(unit.path().split("/")).contains(within))
                .orElseGet(() -> unit.code().equals(whose));
    }
}
