package org.mingcha.cli.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code return file}: files a return, or corrects what was filed. */
@Command(name = "file", description = "${bundle:cli.reporting.file.description}")
final class ReturnFileCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ReturnOptions options = new ReturnOptions();

    @Option(names = "--nil", description = "${bundle:cli.reporting.option.nil}")
    private boolean nil;

    @Option(names = "--values", split = ",", paramLabel = "K=V", description = "${bundle:cli.reporting.option.values}")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--explain", paramLabel = "T", description = "${bundle:cli.reporting.option.explain}")
    private String explanation = "";

    @Option(names = "--idempotency-key", paramLabel = "K", description = "${bundle:cli.reporting.option.key}")
    private @Nullable String idempotencyKey;

    ReturnFileCommand(Session session) {
        this.session = session;
    }

    /** A field goes by its name or by what the form calls it. */
    private Map<String, String> named(ReturnKey key) {
        var fields = session.bean(ReturnReporting.class)
                .returns()
                .find(key.returnId())
                .map(ReturnDefinition::fields)
                .orElse(List.of());
        var named = new LinkedHashMap<String, String>();
        values.forEach((written, value) -> named.put(
                fields.stream()
                        .filter(field -> field.label().equals(written))
                        .map(ReturnField::name)
                        .findFirst()
                        .orElse(written),
                value));
        return named;
    }

    @Override
    public Integer call() {
        if (nil == !values.isEmpty()) {
            throw new Unavailable("reporting.nil.or.values");
        }
        var key = options.key();
        // The ledger's entries are named by their index, which those that wait for their seal don't have yet.
        session.seal();
        var command = new FileReturn(key, nil, named(key), explanation, Optional.ofNullable(idempotencyKey));
        return new FilingAnswer(session)
                .print(session.bean(ReturnReporting.class).file(session.writer(), command), "reporting.filed");
    }
}
