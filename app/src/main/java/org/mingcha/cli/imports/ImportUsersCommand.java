package org.mingcha.cli.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.UserImportReport;
import org.mingcha.cli.support.Links;
import org.mingcha.cli.support.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import users}: accounts from a workbook; prints a link for each. */
@Command(name = "users", description = "${bundle:cli.import.users.description}")
final class ImportUsersCommand implements Callable<Integer> {
    private record Answer(int imported, List<Link> links, List<Refusal> refused) {}

    private record Link(String login, String link) {}

    private record Refusal(int row, String reason) {}

    private final Session session;

    @Parameters(paramLabel = "FILE.xlsx", description = "${bundle:cli.import.users.file}")
    private Path file = Path.of("");

    ImportUsersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var done = session.bean(Accounts.class).importUsers(session.writer(), session.input(file));
        var links = done.invited().stream()
                .map(each -> new Link(each.login(), Links.base(session) + each.path()))
                .toList();
        links.forEach(each -> session.line("accounts.cli.invited", each.login(), each.link()));
        done.refused().forEach(this::tell);
        session.line(
                "accounts.cli.imported",
                Integer.toString(links.size()),
                Integer.toString(done.refused().size()));
        if (session.isJson()) {
            session.json(new Answer(
                    links.size(),
                    links,
                    done.refused().stream()
                            .map(row -> new Refusal(row.row(), text(row)))
                            .toList()));
        }
        return done.refused().isEmpty() ? 0 : 1;
    }

    /** What is wrong with the file as a whole stands in no row. */
    private void tell(UserImportReport.RefusedRow row) {
        if (row.row() == 0) {
            session.say(text(row));
        } else {
            session.line("accounts.cli.refused-row", Integer.toString(row.row()), text(row));
        }
    }

    private String text(UserImportReport.RefusedRow row) {
        return session.messages().get(row.reason().messageKey(), row.subject());
    }
}
