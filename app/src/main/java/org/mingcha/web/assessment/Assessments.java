package org.mingcha.web.assessment;

import java.util.List;
import java.util.Optional;
import org.mingcha.ledger.EntryView;
import org.mingcha.web.ledger.Citing;
import org.mingcha.web.ledger.EntryPage;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** Self-inspections as pages show them. */
@Component
public class Assessments implements Citing {
    public Optional<Overview> current(Visit visit, UnitLine unit) {
        return Optional.empty();
    }

    @Override
    public List<EntryPage.Citation> of(Visit visit, EntryView entry) {
        return List.of();
    }
}
