package org.mingcha.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void anAddressOfIpv4IsItself() {
        assertThat(Network.of("192.0.2.1"))
                .isNotEqualTo(Network.of("192.0.2.2"))
                .isEqualTo(Network.of("::ffff:192.0.2.1"));
    }

    @Test
    void ofIpv6TheFirstHalfCounts() {
        assertThat(Network.of("2001:db8::1")).isEqualTo(Network.of("2001:db8:0:0:ffff::2"));
        assertThat(Network.of("2001:db8::1")).isNotEqualTo(Network.of("2001:db8:0:1::1"));
    }

    @Test
    void whatIsNoAddressIsOneSide() {
        assertThat(Network.of("unknown")).isEqualTo(Network.of("")).isEmpty();
    }
}
