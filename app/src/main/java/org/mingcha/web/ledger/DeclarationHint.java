package org.mingcha.web.ledger;

import java.util.List;

/**
 * That an item without enough evidence can be declared by the unit's leader.
 *
 * @param lead the same to the leader as an offer, to others as what the leader can
 * @param links where it is declared, register by register; or read
 */
public record DeclarationHint(String lead, List<Link> links) {
    public record Link(String href, String text) {}
}
