package org.mingcha.evidence.report;

import java.util.List;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.rule.UnitAnswer;
import org.mingcha.tlog.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a unit typed to items that no rule answers, there and back; what it left out has no key. */
final class UnitAnswerJson {
    private UnitAnswerJson() {}

    static void write(ObjectNode object, Answer answer) {
        var numbers = answer.numbers();
        if (numbers != null) {
            object.putObject("numbers")
                    .put("done", Long.toString(numbers.done()))
                    .put("total", Long.toString(numbers.total()));
        }
        var evidence = answer.evidence();
        if (evidence != null) {
            var written = object.putObject("evidence")
                    .put("statement", evidence.statement())
                    .put("reference", evidence.reference());
            var files = written.putArray("files");
            evidence.files().stream().map(Hash::hex).forEach(files::add);
            InputsJson.day(written, "dated", evidence.dated());
        }
        if (!answer.notApplicable().isEmpty()) {
            object.put("not_applicable", answer.notApplicable());
        }
    }

    static UnitAnswer.Numbers numbers(JsonNode json) {
        var in = new StrictObject(json, InputsJson.PLACE);
        try {
            var numbers = new UnitAnswer.Numbers(in.number("done"), in.number("total"));
            in.end();
            return numbers;
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence(InputsJson.PLACE + ": " + e.getMessage(), e);
        }
    }

    static UnitAnswer.Evidence evidence(JsonNode json) {
        var in = new StrictObject(json, InputsJson.PLACE);
        List<Hash> files = in.hashes("files");
        var evidence =
                new UnitAnswer.Evidence(in.text("statement"), in.text("reference"), files, InputsJson.day(in, "dated"));
        in.end();
        return evidence;
    }
}
