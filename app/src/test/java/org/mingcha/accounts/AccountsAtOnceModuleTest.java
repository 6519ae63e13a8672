package org.mingcha.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords, where many come at once. */
@TrueHashCost
@MingchaSpringTest
@Timeout(60)
class AccountsAtOnceModuleTest {
    private static final String COUNTY = "999900000000";
    private static final String PASSWORD = "four unrelated words";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkPools pools;

    @BeforeEach
    void openUnits() throws IOException {
        if (organisation.find(COUNTY).isEmpty()) {
            var csv = Files.writeString(Files.createTempFile("units", ".csv"), """
                    code,name,kind,parent
                    999900000000,Clear Brook,county,CN
                    """);
            organisation.importUnits(new ImportUnits(List.of(csv), false), ImportProgress.silent());
        }
    }

    @Test
    void ofThoseThatComeWithOneLinkTogetherOneSetsThePassword() throws Exception {
        var invitation = invited("together");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts = IntStream.range(0, 8)
                    .<Callable<PasswordChange>>mapToObj(
                            i -> () -> accounts.setPassword(invitation.token(), PASSWORD + " " + i))
                    .toList();
            assertThat(threads.invokeAll(posts).stream().map(Future::resultNow))
                    .filteredOn(PasswordChange.Done.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void guessesThatArriveTogetherAreSlowedLikeThoseThatFollowEachOther() throws Exception {
        accounts.setPassword(invited("burst").token(), PASSWORD);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 60)
                    .<Callable<SignIn>>mapToObj(
                            i -> () -> accounts.signIn("burst", "wrong " + i, SignInSource.at("192.0.2.9")))
                    .toList();
            var looked = threads.invokeAll(guesses).stream()
                    .map(Future::resultNow)
                    .filter(SignIn.Denied.class::isInstance)
                    .count();
            assertThat(looked).isBetween(1L, 10L);
        }
        assertThat(accounts.signIn("burst", PASSWORD, SignInSource.at("192.0.2.10")))
                .isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void whoWaitsForAPasswordToBeHashedKeepsNoConnection() throws Exception {
        var invitation = invited("patient");
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> pools.hashing().run(() -> await(end)));
            while (pools.hashing().running() == 0) Thread.onSpinWait();
            var change = threads.submit(() -> accounts.setPassword(invitation.token(), PASSWORD));
            while (pools.hashing().waiting() == 0) Thread.onSpinWait();
            try {
                assertThat(inTransaction()).isZero();
            } finally {
                end.countDown();
            }
            assertThat(change.get()).isInstanceOf(PasswordChange.Done.class);
        }
    }

    private static boolean await(CountDownLatch end) {
        try {
            return end.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Transactions that looked for a link and have not ended. */
    private int inTransaction() {
        var sql = """
                select count(distinct pid)
                from pg_locks
                where relation = 'accounts.invitation'::regclass and pid <> pg_backend_pid()
                """;
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private Invitation invited(String login) {
        var added = accounts.add(Actor.operator(), NewAccount.named(login, Role.OFFICER, COUNTY));
        return ((AccountAddition.Invited) added).invitation();
    }
}
