package org.mingcha.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.SignInStage;
import org.mingcha.database.Unavailable;

class FactorRuleTest {
    @Test
    void outsideADemoWhoeverKeepsAccountsApprovesOrInspectsNeedsOne() {
        assertThat(FactorRule.usual("town.example.cn/log"))
                .containsExactlyInAnyOrder(Role.ADMIN, Role.LEADER, Role.INSPECTOR);
        assertThat(FactorRule.usual("unregistered-0a1b2c3d/log")).isNotEmpty();
        assertThat(FactorRule.usual("qingxi.demo.invalid/log")).isEmpty();
    }

    @Test
    void aSettingNamesRolesOrNone() {
        assertThat(FactorRule.read("clerk, admin")).containsExactlyInAnyOrder(Role.CLERK, Role.ADMIN);
        assertThat(FactorRule.read(" none ")).isEmpty();
        assertThatThrownBy(() -> FactorRule.read("admin,leaders"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("leaders");
    }

    @Test
    void whoHasAFactorGivesItWhetherOrNotARoleAsks() {
        assertThat(FactorRule.stage(false, true, false)).isEqualTo(SignInStage.FACTOR_AWAITED);
        assertThat(FactorRule.stage(false, true, true)).isEqualTo(SignInStage.FACTOR_AWAITED);
        assertThat(FactorRule.stage(false, false, true)).isEqualTo(SignInStage.SET_UP_AWAITED);
        assertThat(FactorRule.stage(false, false, false)).isEqualTo(SignInStage.PASSWORD_GIVEN);
        assertThat(FactorRule.stage(true, false, true)).isEqualTo(SignInStage.FACTOR_GIVEN);
    }
}
