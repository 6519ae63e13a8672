package org.mingcha.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.command.Command;
import org.mingcha.command.CommandReader;
import org.springframework.stereotype.Service;

/** All kinds of cases, for doors that take the commands of any. A kind whose rules are incomplete stops the start. */
@Service
public class Casework {
    private final Map<String, CaseCommands<?>> commands = new LinkedHashMap<>();
    private final Map<String, Opening<?>> openings = new LinkedHashMap<>();
    private final List<CaseCatalog> catalogs;

    Casework(
            List<CaseType<?, ?, ?>> types,
            List<CaseOpening<?>> begun,
            List<CaseCatalog> catalogs,
            CommandHandler handler) {
        types.forEach(type -> commands.put(type.rules().name(), CaseCommands.of(type, handler)));
        begun.forEach(opening -> openings.put(opening.kind(), Opening.of(opening)));
        this.catalogs = List.copyOf(catalogs);
    }

    /** How a case begins, with the reader of its command. */
    public record Opening<N extends Command>(CaseOpening<N> begins, CommandReader<N> reader) {
        static <N extends Command> Opening<N> of(CaseOpening<N> opening) {
            return new Opening<>(opening, CommandReader.of(opening.command(), opening.refusals()));
        }

        public String command() {
            return Command.name(begins.command());
        }
    }

    public Optional<CaseCommands<?>> commands(String kind) {
        return Optional.ofNullable(commands.get(kind));
    }

    public Optional<Opening<?>> opening(String kind) {
        return Optional.ofNullable(openings.get(kind));
    }

    /** The plain kinds, whose doors are made of what they say of themselves. */
    public List<CaseCatalog> catalogs() {
        return catalogs;
    }

    public Optional<CaseCatalog> catalog(String kind) {
        return catalogs.stream()
                .filter(each -> each.plain().name().equals(kind))
                .findFirst();
    }
}
