package org.mingcha.paper.internal;

import org.mingcha.organisation.Organisation;
import org.mingcha.paper.Paper;
import org.springframework.stereotype.Component;

/** Papers with the units that issue them. */
@Component
public class PaperUnits {
    private final Organisation organisation;
    private final PaperBodies bodies;

    PaperUnits(Organisation organisation, PaperBodies bodies) {
        this.organisation = organisation;
        this.bodies = bodies;
    }

    public Numberable numberable(Paper paper) {
        var unit = organisation.find(paper.sheet().unit()).orElseThrow();
        return new NumberablePaper(paper, bodies.completed(paper.head(), unit.code()), unit);
    }
}
