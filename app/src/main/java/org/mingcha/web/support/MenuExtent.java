package org.mingcha.web.support;

import java.util.List;
import java.util.Set;

/**
 * How the menus of this installation differ from the usual ones.
 *
 * @param further places for every role, behind all else
 * @param withheld places of what is switched off here
 */
public record MenuExtent(List<MenuPlace> further, Set<NavSection> withheld) {
    public MenuExtent {
        further = List.copyOf(further);
        withheld = Set.copyOf(withheld);
    }
}
