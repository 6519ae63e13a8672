package org.mingcha.web.support;

import java.util.List;

/** Which hundred of a long list is shown. */
public record Paging(int page, int pages) {
    public static final int SIZE = 100;

    public static Paging of(int wanted, int count) {
        int pages = Math.max(1, (count + SIZE - 1) / SIZE);
        return new Paging(Math.clamp(wanted, 1, pages), pages);
    }

    public <T> List<T> of(List<T> all) {
        return all.subList((page - 1) * SIZE, Math.min(all.size(), page * SIZE));
    }

    public boolean isOne() {
        return pages == 1;
    }
}
