package org.mingcha.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogPathTest {
    @Test
    void leavesTokensOutOfLogLines() {
        assertThat(LogPath.of("/t/5kdGJEs2l6WKcnFm")).isEqualTo("/t/…");
        assertThat(LogPath.of("/t/5kdGJEs2l6WKcnFm/withdrawal")).isEqualTo("/t/…/withdrawal");
        assertThat(LogPath.of("/welcome/0pxZJufFeomNdG")).isEqualTo("/welcome/…");
        assertThat(LogPath.of("/calendar/c0pxZJufFeomNdG.ics")).isEqualTo("/calendar/…");
        assertThat(LogPath.of("/ledger/12")).isEqualTo("/ledger/12");
    }
}
