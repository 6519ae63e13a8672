package org.mingcha.web.setup;

import java.util.List;
import org.mingcha.web.support.QrDrawing;
import org.mingcha.web.support.Shell;

/**
 * One-time links, shown once, to be printed.
 *
 * @param left rows that made no account, each with its reason
 */
public record LinkCardsPage(Shell shell, List<Card> cards, List<String> left) {
    /** @param until when the link stops working */
    public record Card(String unit, String name, String login, String link, QrDrawing drawing, String until) {}
}
