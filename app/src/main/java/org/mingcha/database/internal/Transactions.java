package org.mingcha.database.internal;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.mingcha.database.CommitCounter;
import org.mingcha.database.CommitInDoubt;
import org.mingcha.database.DatabaseFault;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Counts what is committed, and tells a COMMIT whose answer was lost from one that was refused. */
final class Transactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient CommitCounter commits;

    Transactions(DataSource dataSource, CommitCounter commits) {
        super(dataSource);
        this.commits = commits;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) {
            commits.confirm();
        }
    }

    @Override
    protected RuntimeException translateException(String task, SQLException failure) {
        var isLost = task.equals("JDBC commit")
                && DatabaseFault.of(failure).filter(DatabaseFault.AWAY::equals).isPresent();
        return isLost ? new CommitInDoubt(failure) : super.translateException(task, failure);
    }
}
