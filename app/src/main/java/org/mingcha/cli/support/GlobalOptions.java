package org.mingcha.cli.support;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that stand before or after any command. */
public final class GlobalOptions {
    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "${bundle:cli.option.data}")
    private @Nullable Path data;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "${bundle:cli.option.json}")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "${bundle:cli.option.help}")
    private boolean help;

    @Nullable
    Path data() {
        return data;
    }

    boolean isJson() {
        return json;
    }
}
