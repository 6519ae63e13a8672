package org.mingcha.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelyingPartyTest {
    @Test
    void isWhereThereIsANameAndTlsOrThisMachine() {
        for (var address :
                List.of("https://town.example.cn", "https://town.example.cn:8443", "http://localhost:8080")) {
            assertThat(new RelyingParty(address).isPossible()).as(address).isTrue();
        }
        for (var address : List.of(
                "http://town.example.cn", "https://10.1.2.3", "https://10.1.2.3:8443", "https://[fd00::1]:8443")) {
            assertThat(new RelyingParty(address).isPossible()).as(address).isFalse();
        }
    }

    @Test
    void isSaidAsBrowsersSayIt() {
        assertThat(new RelyingParty("https://town.example.cn:443/").origin()).isEqualTo("https://town.example.cn");
        assertThat(new RelyingParty("https://town.example.cn:8443").origin()).isEqualTo("https://town.example.cn:8443");
        assertThat(new RelyingParty("http://localhost:8080").origin()).isEqualTo("http://localhost:8080");
        assertThat(new RelyingParty("https://town.example.cn:8443").host()).isEqualTo("town.example.cn");
    }
}
