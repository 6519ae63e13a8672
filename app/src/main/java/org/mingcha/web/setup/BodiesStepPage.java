package org.mingcha.web.setup;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * Bodies that nothing says of yet how they sign.
 *
 * @param units how many units there are
 */
public record BodiesStepPage(Shell shell, long units, List<Row> rows) {
    /** One body with what is proposed or was typed. */
    public record Row(String code, String name, String signature, String self, String addressee, String fault) {}
}
