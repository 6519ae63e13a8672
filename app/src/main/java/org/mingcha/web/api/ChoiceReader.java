package org.mingcha.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.ApiProblem;
import org.mingcha.web.support.BadRequest;

/** Words out of fixed lists as programs send them: an unknown one is named, never taken for another. */
public final class ChoiceReader {
    private final Caller caller;
    private final List<ApiProblem.Part> wrong = new ArrayList<>();

    public ChoiceReader(Caller caller) {
        this.caller = caller;
    }

    /** Null where nothing was sent, or something unknown, which {@link #refusal()} then tells. */
    public <T> @Nullable T optional(String field, @Nullable String code, Function<String, Optional<T>> list) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return list.apply(code.strip()).orElseGet(() -> tell(field, "choice-unknown", code));
    }

    /** The same where something has to be sent. */
    public <T> @Nullable T required(String field, @Nullable String code, Function<String, Optional<T>> list) {
        return code == null || code.isBlank() ? tell(field, "choice-missing", field) : optional(field, code, list);
    }

    /** Yes or no; nothing sent is neither, which {@link #refusal()} then tells. */
    public boolean yes(String field, @Nullable Boolean sent) {
        if (sent == null) {
            tell(field, "choice-missing", field);
        }
        return Boolean.TRUE.equals(sent);
    }

    /** Number of acts that the caller has seen: without it nobody could tell who acts on an older state. */
    public int version(@Nullable Integer sent) {
        if (sent == null) {
            throw new BadRequest(400, "version-missing");
        }
        return sent;
    }

    private <T> @Nullable T tell(String field, String code, String argument) {
        wrong.add(new ApiProblem.Part(field, code, caller.words().of("web.problem." + code, argument)));
        return null;
    }

    /** Empty: every word was known. */
    public Optional<ApiResponse> refusal() {
        return wrong.isEmpty() ? Optional.empty() : Optional.of(ApiResponse.refused(caller, wrong));
    }
}
