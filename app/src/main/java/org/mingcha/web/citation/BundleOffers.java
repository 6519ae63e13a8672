package org.mingcha.web.citation;

import java.util.Optional;
import org.mingcha.inspection.Headlines;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Before a bundle is made its reader sees which texts it would open, and may keep each of them closed. */
@Component
public class BundleOffers {
    private final SelfInspections inspections;
    private final RegisterLibrary registers;

    BundleOffers(SelfInspections inspections, RegisterLibrary registers) {
        this.inspections = inspections;
        this.registers = registers;
    }

    /** Empty where this reader may have none made. */
    public Optional<BundleOffer> of(RequestContext context, SelfInspection inspection, String action) {
        if (!inspections.mayBundle(context.actor(), inspection.inspect().unit())) {
            return Optional.empty();
        }
        var titles = inspections.headlines(inspection).lines().stream()
                .map(line -> title(context, line))
                .toList();
        return Optional.of(new BundleOffer(action, titles));
    }

    private BundleOffer.Title title(RequestContext context, Headlines.Line line) {
        var english = context.preferences().english();
        var register = registers
                .inForce()
                .find(line.register())
                .map(found -> english ? found.english() : found.sheet())
                .orElse(line.register());
        return new BundleOffer.Title(
                line.index(),
                line.words(),
                context.t("web.documents.title-under", register, line.happenedOn()),
                line.sealed());
    }
}
