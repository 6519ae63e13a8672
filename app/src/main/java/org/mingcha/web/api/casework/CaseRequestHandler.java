package org.mingcha.web.api.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.accounts.Role;
import org.mingcha.casework.CaseCommands;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.Casework;
import org.mingcha.command.Command;
import org.mingcha.command.CommandResult;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.IdempotentExecutor;
import org.mingcha.web.support.AccessRecorder;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Begins cases of any kind and takes the commands for them; which role may which command, its kind says. */
@Component
class CaseRequestHandler {
    private final Map<String, CaseResource> resources;
    private final Casework casework;
    private final IdempotentExecutor executor;

    CaseRequestHandler(List<CaseResource> resources, Casework casework, IdempotentExecutor executor) {
        this.resources = Stream.concat(
                        resources.stream(), casework.catalogs().stream().map(PlainCaseResource::new))
                .collect(Collectors.toMap(CaseResource::path, Function.identity()));
        this.casework = casework;
        this.executor = executor;
    }

    /** @param cases what follows the version in the address */
    ResponseEntity<byte[]> open(HttpServletRequest request, Caller caller, String cases, ApiRequest sent) {
        var resource = resource(cases);
        var opening = casework.opening(resource.kind()).orElseThrow(NotFound::new);
        if (!holds(caller, opening.begins().roles())) {
            AccessRecorder.denied(request);
            throw new NotFound();
        }
        return open(caller, resource, opening, sent);
    }

    private <N extends Command> ResponseEntity<byte[]> open(
            Caller caller, CaseResource resource, Casework.Opening<N> opening, ApiRequest sent) {
        var body = CaseBody.of(sent);
        var read = body.read(caller, opening.reader(), opening.command());
        var answers = new CaseAnswers(caller, resource);
        return executor.take(
                caller,
                sent,
                () -> read.map(
                        command -> answers.begun(opening.begins().open(caller.actor(), command, body.isConfirmed()))));
    }

    /** What was sent to do something with a case. */
    record Act(long id, String command, ApiRequest sent) {}

    ResponseEntity<byte[]> act(HttpServletRequest request, Caller caller, String cases, Act act) {
        var resource = resource(cases);
        var commands = casework.commands(resource.kind()).orElseThrow(NotFound::new);
        if (!holds(caller, commands.roles(act.command))) {
            AccessRecorder.denied(request);
            throw new NotFound();
        }
        return act(caller, resource, commands, act);
    }

    private <C extends Command> ResponseEntity<byte[]> act(
            Caller caller, CaseResource resource, CaseCommands<C> commands, Act act) {
        var body = CaseBody.of(act.sent);
        body.refuseUnknown(commands.reader(), act.command);
        if (resource.standing(caller.actor(), act.id).isEmpty()) {
            throw new NotFound();
        }
        int version = body.version();
        var read = body.read(caller, commands.reader(), act.command);
        var answers = new CaseAnswers(caller, resource);
        var hindered = read.isLacking()
                ? commands.hindrance(caller.actor(), act.id, act.command, version)
                : Optional.<CommandResult<Long>>empty();
        if (hindered.isPresent()) {
            return executor.take(caller, act.sent, () -> answers.done(hindered.get()));
        }
        return executor.take(
                caller,
                act.sent,
                () -> read.map(command -> answers.done(commands.handle(
                        caller.actor(), new CaseRequest<>(act.id, version, command, body.isConfirmed())))));
    }

    private CaseResource resource(String cases) {
        var found = resources.get(cases);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    private static boolean holds(Caller caller, Set<Role> roles) {
        return caller.actor().grants().stream().anyMatch(grant -> roles.contains(grant.role()));
    }
}
