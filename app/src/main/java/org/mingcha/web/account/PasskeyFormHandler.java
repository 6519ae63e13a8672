package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessLog;
import org.mingcha.accounts.Passkeys;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInStage;
import org.mingcha.command.CommandResult;
import org.mingcha.command.ConcealedText;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnfinishedSignIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Takes passkeys' questions and answers between the browser and accounts. */
@Component
class PasskeyFormHandler {
    private final Passkeys passkeys;
    private final AccessLog log;

    PasskeyFormHandler(Passkeys passkeys, AccessLog log) {
        this.passkeys = passkeys;
        this.log = log;
    }

    ResponseEntity<String> offer(RequestContext context, HttpServletRequest request, String present) {
        requirePossible();
        var owner = OwnAccountFormHandler.owner(context, request);
        return switch (passkeys.offer(owner, new ConcealedText(present))) {
            case CommandResult.Done<String>(var question) -> ResponseEntity.ok(question);
            case CommandResult.Rejected<String>(var violations) -> {
                var first = violations.getFirst();
                var fault = context.words().of(first);
                yield ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(JsonMapper.shared().writeValueAsString(Map.of("fault", fault)));
            }
            default -> throw new NotFound();
        };
    }

    ResponseEntity<String> question(HttpServletRequest request) {
        requirePossible();
        return ResponseEntity.ok(passkeys.question(UnfinishedSignIn.of(request)));
    }

    /** Somebody who has no factor yet and has to set one up has no passkey either. */
    ModelAndView signIn(
            RequestContext context, HttpServletRequest request, HttpServletResponse response, String answer) {
        requirePossible();
        if (context.signedIn() != null) {
            return new ModelAndView("redirect:/");
        }
        var who = UnfinishedSignIn.of(request).filter(known -> known.stage() == SignInStage.FACTOR_AWAITED);
        return switch (passkeys.prove(who, answer)) {
            case SignIn.Granted known -> {
                log.add(AccessKind.SIGN_IN, known.account(), "");
                yield new ModelAndView("redirect:" + UnfinishedSignIn.finish(request, response, known));
            }
            default -> {
                // Nobody's, and anybody could fill the log with it.
                who.ifPresent(known -> log.add(AccessKind.WRONG_CODE, known.account(), ""));
                yield new ModelAndView("redirect:/sign-in?passkey");
            }
        };
    }

    private void requirePossible() {
        if (!passkeys.isPossible()) {
            throw new NotFound();
        }
    }
}
