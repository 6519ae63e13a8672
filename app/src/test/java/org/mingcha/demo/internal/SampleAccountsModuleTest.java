package org.mingcha.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInSource;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;

@MingchaSpringTest
class SampleAccountsModuleTest {
    @Autowired
    private SampleAccounts samples;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisation organisation;

    @Test
    void aDemoThatStartsAgainHasNewPasswordsForTheSamePosts() throws IOException {
        var csv = Files.writeString(Files.createTempFile("units", ".csv"), """
                code,name,kind,parent
                999900000000,Clear Brook,county,CN
                999901001000,Cloud Ridge,town,999900000000
                999901001203,Upper Terrace,village,999901001000
                """);
        organisation.importUnits(new ImportUnits(List.of(csv), false), ImportProgress.silent());
        var before = samples.signIns();
        var post = samples.post(Role.OFFICER, "999901001000");
        var again = samples.signIns();
        assertThat(again).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        for (var each : again) {
            assertThat(accounts.signIn(each.login(), each.password(), SignInSource.at("192.0.2.1")))
                    .isInstanceOf(SignIn.Granted.class);
        }
        assertThat(samples.post(Role.OFFICER, "999901001000")).isEqualTo(post);
    }
}
