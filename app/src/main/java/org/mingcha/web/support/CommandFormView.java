package org.mingcha.web.support;

import java.util.List;

/**
 * The form of one step: a few inputs, one button that says what happens.
 *
 * @param id prefix of its inputs' ids
 * @param action where it is sent
 * @param seen number of acts that the page shows
 * @param open whether it stands open: it came back, or is the next one
 * @param faults by input; an empty name is about the whole step
 * @param notices to be confirmed
 */
public record CommandFormView(
        String id,
        String action,
        int seen,
        boolean open,
        Said said,
        List<Input> inputs,
        List<Fault> faults,
        List<String> notices) {
    /** Its texts. */
    public record Said(String heading, String hint, String submit) {}

    /** @param control date, datetime-local, number, text, area, choice, or check where several may be chosen */
    public record Input(String name, String control, String label, String hint, String value, List<Option> options) {
        public Input {
            options = List.copyOf(options);
        }

        public static Input of(String name, String control, String label, String value) {
            return new Input(name, control, label, "", value, List.of());
        }

        /** Whether it is among those chosen, which stand with blanks between them. */
        public boolean isTicked(Option option) {
            return List.of(value.split(" ")).contains(option.value());
        }
    }

    /** One thing to choose. */
    public record Option(String value, String label) {}

    /** What is wrong with an input. */
    public record Fault(String input, String text) {}

    public CommandFormView {
        inputs = List.copyOf(inputs);
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }

    /** The same, standing open. */
    public CommandFormView opened() {
        return new CommandFormView(id, action, seen, true, said, inputs, faults, notices);
    }

    /** The input that a fault leads to. */
    public String place(Fault fault) {
        boolean named = inputs.stream().anyMatch(input -> input.name().equals(fault.input()));
        return id + "-" + (named ? fault.input() : "form");
    }
}
