package org.mingcha.evidence.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The stand-alone verifier: {@code java -jar mingcha-verify.jar FILE.zip [--vkey KEY] [--policy FILE] [--json]}, or of one
 * page, or {@code --signatures FILE.pdf [--roots FILE.pem] [FILE.zip]}.
 */
public final class VerifyMain {
    private final VerifyCommand command;
    private final PageCommand pages;
    private final SignatureCommand signatures;
    private final PrintStream out;
    private @Nullable String file;
    private @Nullable String vkey;
    private @Nullable String policy;
    private @Nullable String document;
    private @Nullable String signed;
    private @Nullable String roots;
    private @Nullable String page;
    private @Nullable String text;
    private boolean json;

    VerifyMain(Locale locale, PrintStream out, PrintStream err) {
        this.out = out;
        command = new VerifyCommand(locale, out, err);
        signatures = new SignatureCommand(locale, out, err);
        pages = new PageCommand(locale, out, err);
    }

    public static void main(String[] args) {
        var locale =
                VerifyCommand.localeOf(System.getenv("LC_ALL"), System.getenv("LC_MESSAGES"), System.getenv("LANG"));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var exit = new VerifyMain(locale, out, err).run(List.of(args));
        out.flush();
        System.exit(exit);
    }

    int run(List<String> args) {
        var rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            var arg = rest.remove();
            switch (arg) {
                case "--help", "-h" -> {
                    out.println(command.sentence("usage"));
                    return 0;
                }
                case "--json" -> json = true;
                case "--render" -> {
                    return command.refuse(command.sentence("render.none"));
                }
                case "--vkey", "--policy", "--document", "--page", "--text", "--signatures", "--roots" -> {
                    if (rest.isEmpty()) {
                        // An empty variable in a script must not turn into "whoever signed it".
                        return command.refuse(command.sentence("usage"));
                    }
                    take(arg, rest.remove());
                }
                default -> {
                    if (arg.startsWith("-") || file != null) {
                        return command.refuse(command.sentence("usage"));
                    }
                    file = arg;
                }
            }
        }
        return answer();
    }

    private int answer() {
        if (page != null && file == null && signed == null && document == null) {
            return pages.run(new PageRequest(page, path(text), vkey, path(policy), json));
        }
        if (signed != null && page == null && document == null) {
            return signatures.run(signatures(signed));
        }
        if (file == null || signed != null || roots != null || page != null || text != null) {
            return command.refuse(command.sentence("usage"));
        }
        return command.run(request(file));
    }

    private void take(String option, String value) {
        switch (option) {
            case "--vkey" -> vkey = value;
            case "--policy" -> policy = value;
            case "--signatures" -> signed = value;
            case "--roots" -> roots = value;
            case "--page" -> page = value;
            case "--text" -> text = value;
            default -> document = value;
        }
    }

    private VerifyRequest request(String bundle) {
        return new VerifyRequest(Path.of(bundle), vkey, path(policy), json, null, path(document));
    }

    private SignatureRequest signatures(String document) {
        return new SignatureRequest(Path.of(document), path(roots), path(file), vkey, path(policy), json);
    }

    private static @Nullable Path path(@Nullable String name) {
        return name == null ? null : Path.of(name);
    }
}
