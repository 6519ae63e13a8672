package org.mingcha.transparency;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.DataDirectory;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The log.
 *
 * @param origin its name for ever, taken at the first start; null: {@code unregistered-<8 hex>/log}. Under
 *     {@code .invalid} the instance is a demo
 * @param headCopy where the newest checkpoint is kept once more; null: {@code log-head} in the data directory. On another
 *     disk it also shows a data directory that was put back as a whole
 * @param shown what the server gives to everybody: {@code checkpoint}, or {@code all} for tiles and leaves as well. It is
 *     the body's decision; leaves show the register and the day of each entry, never its content
 * @param registers which registers the log begins with: those that come with the product, or {@code own}: none but what the body
 *     publishes. What was once published stays
 */
@ConfigurationProperties("mingcha.log")
public record TransparencySettings(
        @Nullable String origin,
        @Nullable Path headCopy,
        @Name("public") @DefaultValue("checkpoint") Shown shown,
        @DefaultValue("shipped") FirstRegisters registers) {
    /** How much of the log everybody may read. */
    public enum Shown {
        CHECKPOINT,
        ALL
    }

    /** What a log has before anybody publishes a register. */
    public enum FirstRegisters {
        SHIPPED,
        OWN;

        public List<Register> all() {
            return this == SHIPPED ? Registers.shipped().all() : List.of();
        }
    }

    public TransparencySettings {
        if (origin != null && origin.isBlank()) {
            origin = null;
        }
        if (origin != null && !isOrigin(origin)) {
            throw new IllegalArgumentException(
                    "mingcha.log.origin must look like town.example.cn/log, but is " + origin);
        }
    }

    static boolean isOrigin(String name) {
        return name.matches("[a-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._/-]+)?");
    }

    public Path headCopyIn(DataDirectory directory) {
        return headCopy != null ? headCopy : directory.root().resolve("log-head");
    }
}
