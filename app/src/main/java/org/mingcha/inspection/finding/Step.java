package org.mingcha.inspection.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be done about a finding once it is raised. */
public sealed interface Step {
    Act act();

    /** What is said with the act: a measure, what was done, a reason. */
    String said();

    /** The unit names its measure. */
    record Plan(String said) implements Step {
        @Override
        public Act act() {
            return Act.PLANNED;
        }
    }

    /** The unit asks for more time. */
    record AskExtension(@Nullable LocalDate until, String said) implements Step {
        @Override
        public Act act() {
            return Act.EXTENSION_ASKED;
        }
    }

    /** The unit says that the finding is wrong. */
    record Appeal(String said) implements Step {
        @Override
        public Act act() {
            return Act.APPEALED;
        }
    }

    /** The inspector grants or refuses what was asked. */
    record Decide(boolean granted, String said) implements Step {
        @Override
        public Act act() {
            return Act.DECIDED;
        }
    }

    /** The unit says what was done and submits it for verification. */
    record Rectify(String said) implements Step {
        @Override
        public Act act() {
            return Act.RECTIFIED;
        }
    }

    /** Somebody who neither raised nor rectified it has looked. */
    record Verify(boolean passed, String said) implements Step {
        @Override
        public Act act() {
            return Act.VERIFIED;
        }
    }

    /** The finding is crossed off. */
    record Close(String said) implements Step {
        @Override
        public Act act() {
            return Act.CLOSED;
        }
    }

    /** A later look has shown that it is not put right after all. */
    record Reopen(@Nullable LocalDate dueOn, String said) implements Step {
        @Override
        public Act act() {
            return Act.REOPENED;
        }
    }
}
