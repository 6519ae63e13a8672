package org.mingcha.web.support;

import java.io.Serial;

/** A program's request that cannot be read; its sentence stands under {@code web.problem.<code>}. */
public final class BadRequest extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    public BadRequest(int status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
