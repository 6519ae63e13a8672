package org.mingcha.web.api.casework;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Begins cases of any kind and takes the commands for them; which role may which command, its kind says. */
@Controller
class CaseController {
    private static final String CASES = "/api/v1/{cases:claims|questions|incidents|risks|findings}";
    private static final String BEGUN_HERE = "/api/v1/{cases:claims|incidents|risks|findings}";

    private final Map<String, CaseResource> resources;
    private final Casework casework;
    private final IdempotentExecutor executor;

    CaseController(List<CaseResource> resources, Casework casework, IdempotentExecutor executor) {
        this.resources = resources.stream().collect(Collectors.toMap(CaseResource::path, Function.identity()));
        this.casework = casework;
        this.executor = executor;
    }

    @PostMapping(BEGUN_HERE)
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ResponseEntity<byte[]> open(
            HttpServletRequest request, Caller caller, @PathVariable String cases, ApiRequest sent) {
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

    @PostMapping(CASES + "/{id:\\d{1,18}}/{command:[a-z-]+}")
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ResponseEntity<byte[]> act(
            HttpServletRequest request,
            Caller caller,
            @PathVariable String cases,
            @PathVariable long id,
            @PathVariable String command,
            ApiRequest sent) {
        var resource = resource(cases);
        var commands = casework.commands(resource.kind()).orElseThrow(NotFound::new);
        if (!holds(caller, commands.roles(command))) {
            AccessRecorder.denied(request);
            throw new NotFound();
        }
        return act(caller, resource, commands, new Act(id, command, sent));
    }

    private record Act(long id, String command, ApiRequest sent) {}

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
