package org.mingcha.notification.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.notification.DueKind;

/** One thing to do, as the module that knows of it says it. */
record Due(
        DueKind kind,
        long subject,
        String unit,
        Set<Role> roles,
        String path,
        String titleKey,
        List<String> titleArguments,
        LocalDate dueOn) {
    Due {
        roles = Set.copyOf(roles);
        titleArguments = List.copyOf(titleArguments);
    }
}
