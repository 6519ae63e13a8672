package org.mingcha.web.api.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mingcha.command.Command;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;
import org.mingcha.command.Violation;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.ApiResponse;
import org.mingcha.web.api.Caller;
import org.mingcha.web.support.ApiProblem;
import org.mingcha.web.support.BadRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a program sent to begin or to act on a case: the command's fields, and what every act has beside them. */
record CaseBody(ObjectNode fields, JsonNode sentVersion, JsonNode sentConfirmed) {
    private static final String VERSION = "version";
    private static final String CONFIRMED = "confirmed";

    /** Either the command, or the answer that says why there is none. */
    sealed interface Read<C> {
        record Taken<C>(C command) implements Read<C> {}

        /** @param lacking whether all that is wrong with it is what it lacks, in its kind's own words */
        record Not<C>(ApiResponse answer, boolean lacking) implements Read<C> {}

        /** Then it is first asked whether anybody may do it now. */
        default boolean isLacking() {
            return this instanceof Not<C>(var _, var lacking) && lacking;
        }

        default ApiResponse map(Function<C, ApiResponse> work) {
            return switch (this) {
                case Taken<C>(var command) -> work.apply(command);
                case Not<C>(var answer, var _) -> answer;
            };
        }
    }

    static CaseBody of(ApiRequest request) {
        if (!(request.as(JsonNode.class) instanceof ObjectNode body)) {
            throw unreadable();
        }
        var version = body.path(VERSION);
        var confirmed = body.path(CONFIRMED);
        var fields = body.deepCopy();
        fields.remove(List.of(VERSION, CONFIRMED));
        if (!isAbsent(version) && !version.isInt() || !isAbsent(confirmed) && !confirmed.isBoolean()) {
            throw unreadable();
        }
        return new CaseBody(fields, version, confirmed);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static BadRequest unreadable() {
        return new BadRequest(400, "json");
    }

    /** Number of acts that the caller has seen: without it nobody could tell who acts on an older state. */
    int version() {
        if (isAbsent(sentVersion)) {
            throw new BadRequest(400, "version-missing");
        }
        return sentVersion.asInt();
    }

    boolean isConfirmed() {
        return sentConfirmed.asBoolean(false);
    }

    /** A misspelt field would silently mean something else; a value of another type is no value of it. */
    <C extends Command> void refuseUnknown(CommandReader<C> reader, String command) {
        if (reader.read(command, fields) instanceof CommandReading.Unreadable<C>(var violations)
                && violations.stream().anyMatch(CaseBody::isUnreadable)) {
            throw unreadable();
        }
    }

    private static boolean isUnreadable(Violation violation) {
        return violation.key().startsWith("command.")
                && !violation.key().equals("command.missing")
                && !violation.key().equals("command.choice");
    }

    <C extends Command> Read<C> read(Caller caller, CommandReader<C> reader, String command) {
        refuseUnknown(reader, command);
        return switch (reader.read(command, fields)) {
            case CommandReading.Read<C>(var read) -> new Read.Taken<>(read);
            case CommandReading.Unreadable<C>(var violations) ->
                new Read.Not<>(
                        ApiResponse.refused(caller, parts(caller, violations)),
                        violations.stream().noneMatch(each -> each.key().startsWith("command.")));
        };
    }

    /** What is missing or on no list. */
    private List<ApiProblem.Part> parts(Caller caller, List<Violation> violations) {
        var parts = new ArrayList<ApiProblem.Part>();
        for (var each : violations) {
            parts.add(
                    switch (each.key()) {
                        case "command.missing" -> part(caller, each.field(), "choice-missing", each.field());
                        case "command.choice" ->
                            part(
                                    caller,
                                    each.field(),
                                    "choice-unknown",
                                    fields.path(each.field()).asString(""));
                        default ->
                            new ApiProblem.Part(
                                    each.field(), each.code(), caller.words().of(each));
                    });
        }
        return parts;
    }

    private static ApiProblem.Part part(Caller caller, String field, String code, String argument) {
        return new ApiProblem.Part(field, code, caller.words().of("web.problem." + code, argument));
    }
}
