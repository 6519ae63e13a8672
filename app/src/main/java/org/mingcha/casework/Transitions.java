package org.mingcha.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingcha.command.Command;
import org.mingcha.database.Coded;

/**
 * From which states what can be done, and to which state it leads: printed, it is the table that people look at.
 *
 * @param <S> the kind's states
 * @param <V> a case of the kind
 */
public final class Transitions<S extends Enum<S> & Coded, V> {
    private final List<Rule<S, V>> rules;

    private Transitions(List<Rule<S, V>> rules) {
        this.rules = List.copyOf(rules);
    }

    /** @param to empty: the state stays, or follows from what the case says then */
    private record Rule<S extends Enum<S> & Coded, V>(
            Class<? extends Command> command, Set<S> from, Optional<S> to, String condition, Predicate<V> holds) {
        @Override
        public String toString() {
            boolean any = EnumSet.complementOf(EnumSet.copyOf(from)).isEmpty();
            var states = any ? "any state" : from.stream().map(Coded::code).collect(Collectors.joining(", "));
            return Command.name(command) + ": " + states
                    + to.map(state -> " → " + state.code()).orElse("")
                    + (condition.isEmpty() ? "" : " (" + condition + ")");
        }
    }

    public static <S extends Enum<S> & Coded, V> Builder<S, V> of(Class<S> states) {
        return new Builder<>(states);
    }

    boolean allow(Class<?> command, S state, V subject) {
        return rules.stream()
                .anyMatch(rule -> rule.command == command && rule.from.contains(state) && rule.holds.test(subject));
    }

    boolean know(Class<?> command) {
        return rules.stream().anyMatch(rule -> rule.command == command);
    }

    /** One line per rule, in the order in which they were written. */
    @Override
    public String toString() {
        return rules.stream().map(Rule::toString).collect(Collectors.joining("\n"));
    }

    /** Rule by rule: what is done, from where, where to. */
    public static final class Builder<S extends Enum<S> & Coded, V> {
        private final Class<S> states;
        private final List<Rule<S, V>> rules = new ArrayList<>();

        private Builder(Class<S> states) {
            this.states = states;
        }

        public On on(Class<? extends Command> command) {
            return new On(command);
        }

        public Transitions<S, V> build() {
            return new Transitions<>(rules);
        }

        /** One rule that is being written. */
        public final class On {
            private final Class<? extends Command> command;
            private Set<S> from;
            private String condition = "";
            private Predicate<V> holds = _ -> true;

            private On(Class<? extends Command> command) {
                this.command = command;
                this.from = EnumSet.allOf(states);
            }

            /** Without it: from every state. */
            @SafeVarargs
            public final On from(S... those) {
                from = EnumSet.copyOf(Arrays.asList(those));
                return this;
            }

            public On from(Set<S> those) {
                from = EnumSet.copyOf(those);
                return this;
            }

            /** What has to be so beside the state, in words and in code. */
            public On when(String said, Predicate<V> test) {
                condition = said;
                holds = test;
                return this;
            }

            public Builder<S, V> to(S state) {
                return leadingTo(Optional.of(state));
            }

            /** Where the state stays, or follows from what was said. */
            public Builder<S, V> stays() {
                return leadingTo(Optional.empty());
            }

            private Builder<S, V> leadingTo(Optional<S> state) {
                rules.add(new Rule<>(command, from, state, condition, holds));
                return Builder.this;
            }
        }
    }
}
