package org.mingcha.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A route's pattern and the addresses that a description names. */
class RouteAddressesTest {
    @Test
    void wordsOfAPatternAreAddressesOfTheirOwn() {
        assertThat(RouteAddresses.of("/api/v1/risks/{id:\\d{1,18}}/{act:assess|give-back}"))
                .containsExactly("/api/v1/risks/{id}/assess", "/api/v1/risks/{id}/give-back");
        assertThat(RouteAddresses.of("/api/v1/corrections/{year:\\d{4}}/{slug:[a-z0-9-]{3,60}}"))
                .containsExactly("/api/v1/corrections/{year}/{slug}");
    }

    @Test
    void aPatternTakesWhatItsExpressionsAllow() {
        assertThat(RouteAddresses.handles("/api/v1/{kind}/{id:\\d+}/{act:[a-z-]+}", "/api/v1/risks/{id}/assess"))
                .isTrue();
        assertThat(RouteAddresses.handles("/api/v1/risks/{id}/{act:assess}", "/api/v1/risks/{id}/close"))
                .isFalse();
        assertThat(RouteAddresses.handles("/api/v1/risks/{id}", "/api/v1/risks/{id}/close"))
                .isFalse();
        assertThat(RouteAddresses.handles("/api/v1/risks", "/api/v1/claims")).isFalse();
    }
}
