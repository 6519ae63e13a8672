package org.mingcha.notification.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the table anew from its sources. */
@Component
public class DueProjection {
    private final DueTable table;
    private final List<DueSource> sources;

    DueProjection(DueTable table, List<DueSource> sources) {
        this.table = table;
        this.sources = List.copyOf(sources);
    }

    @Transactional
    public void rebuild() {
        table.lock();
        for (var source : sources) {
            table.replace(source.kinds(), source.dues());
        }
    }
}
