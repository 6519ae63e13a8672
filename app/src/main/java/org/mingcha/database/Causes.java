package org.mingcha.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** A failure and all that led to it. Where also the rollback failed, Spring keeps why it was tried beside the chain. */
public final class Causes {
    private Causes() {}

    public static List<Throwable> of(Throwable failure) {
        var found = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var inOrder = new ArrayList<Throwable>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            if (found.add(next)) {
                inOrder.add(next);
                if (next instanceof TransactionSystemException failed) {
                    add(open, failed.getApplicationException());
                }
                add(open, next.getCause());
            }
        }
        return List.copyOf(inOrder);
    }

    private static void add(Deque<Throwable> open, @Nullable Throwable cause) {
        if (cause != null) {
            open.add(cause);
        }
    }
}
