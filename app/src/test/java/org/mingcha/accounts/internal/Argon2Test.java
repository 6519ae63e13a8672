package org.mingcha.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class Argon2Test {
    private static final String PASSWORD = "三个苹果 and a pear";

    private final Argon2 argon2 = new Argon2(new HashCost(1_024, 2));

    @Test
    void readsWhatAnotherWroteAndIsReadByIt() {
        var other = new Argon2PasswordEncoder(16, 32, 1, 1_024, 2);
        for (int i = 0; i < 3; i++) {
            assertThat(argon2.matches(PASSWORD, other.encode(PASSWORD))).isTrue();
            assertThat(other.matches(PASSWORD, argon2.hash(PASSWORD))).isTrue();
        }
        var larger = new Argon2PasswordEncoder(16, 32, 2, 4_096, 3);
        assertThat(argon2.matches(PASSWORD, larger.encode(PASSWORD))).isTrue();
        assertThat(argon2.matches(PASSWORD + " ", larger.encode(PASSWORD))).isFalse();
    }

    @Test
    void noPasswordIsNobodysAndNothingElseIsAHash() {
        var nobody = argon2.ofNobody();
        assertThat(argon2.matches(PASSWORD, nobody)).isFalse();
        assertThat(argon2.matches("", nobody)).isFalse();
        assertThat(argon2.isOutdated(nobody)).isFalse();
        assertThat(argon2.matches(PASSWORD, "{noop}" + PASSWORD)).isFalse();
        assertThat(argon2.matches(PASSWORD, argon2.hash(PASSWORD).replace("argon2id", "argon2i")))
                .isFalse();
    }

    @Test
    void whatWasMadeForLessIsOutdated() {
        assertThat(argon2.isOutdated(argon2.hash(PASSWORD))).isFalse();
        assertThat(argon2.isOutdated(new Argon2PasswordEncoder(16, 32, 1, 512, 2).encode(PASSWORD)))
                .isTrue();
        assertThat(argon2.isOutdated(new Argon2PasswordEncoder(16, 32, 1, 1_024, 1).encode(PASSWORD)))
                .isTrue();
    }

    /** What is made anew for each, the collector moves whenever it comes in the middle of one. */
    @Test
    void worksInTheMemoryOfTheHashBefore() {
        argon2.hash(PASSWORD);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10; i++) argon2.hash(PASSWORD);
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / 10;
        assertThat(each).as("bytes for a hash that works in 1 MiB").isLessThan(128 << 10);
    }
}
