package org.mingcha.accounts.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Invitation;
import org.mingcha.accounts.UserImportReport;
import org.mingcha.accounts.UserImportReport.RefusedRow;
import org.springframework.stereotype.Component;

/** Adds every readable row of a workbook; a row with a login that exists changes nothing and is refused. */
@Component
public class UserImport {
    private final AccountCreator creator;

    UserImport(AccountCreator creator) {
        this.creator = creator;
    }

    public UserImportReport read(Actor actor, Path workbook) {
        return read(actor, UserSheet.read(workbook));
    }

    public UserImportReport read(Actor actor, UserSheet sheet) {
        var invited = new ArrayList<Invitation>();
        var refused = new ArrayList<>(sheet.refused());
        for (var row : sheet.rows()) {
            switch (creator.add(actor, row.account())) {
                case AccountAddition.Invited done -> invited.add(done.invitation());
                case AccountAddition.Refused no -> refused.add(new RefusedRow(row.number(), no.reason(), no.subject()));
            }
        }
        return new UserImportReport(invited, refused);
    }
}
