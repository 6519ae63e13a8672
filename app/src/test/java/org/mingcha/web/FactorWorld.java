package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingcha.accounts.AccountActs;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.CommandResult;
import org.springframework.context.ApplicationContext;

/** People with telephones, and what they do with them. */
record FactorWorld(WebWorld world, ApplicationContext context, int port) {
    private static final Pattern CODE = Pattern.compile("<li>((?:[A-Z2-7]{4}-){5}[A-Z2-7]{4})</li>");

    Telephone equipped(String login, Role role) {
        world.addAccount(login, role, WebWorld.INSIDE);
        var browser = SignedInBrowser.of(port, login, WebWorld.PASSWORD);
        var page = act(browser, "set-up", Map.of("present", WebWorld.PASSWORD)).body();
        var phone = Telephone.scanned(page);
        assertThat(codes(act(browser, "confirm", Map.of("code", phone.code())).body()))
                .hasSize(10);
        return phone;
    }

    String setUp(SignedInBrowser browser) {
        var page = act(browser, "set-up", Map.of("present", WebWorld.PASSWORD)).body();
        return act(browser, "confirm", Map.of("code", Telephone.scanned(page).code()))
                .body();
    }

    static HttpResponse<String> act(SignedInBrowser browser, String command, Map<String, String> fields) {
        browser.get("/account/factor");
        return browser.post("/account/factor/" + command, fields);
    }

    SignedInBrowser passwordGiven(String login) {
        var browser = new SignedInBrowser(port);
        browser.get("/sign-in");
        var answer = browser.post("/sign-in", Map.of("login", login, "password", WebWorld.PASSWORD));
        assertThat(location(answer)).startsWith("/sign-in/");
        return browser;
    }

    /** The answer to a code, in a browser of its own. */
    HttpResponse<String> tried(String login, String code) {
        var browser = passwordGiven(login);
        browser.get("/sign-in/factor");
        return browser.post("/sign-in/factor", Map.of("code", code));
    }

    CommandResult<?> act(String login, AccountCommand command) {
        return context.getBean(AccountActs.class).act(Actor.operator(), login, command);
    }

    /** The newest first. */
    List<String> acts(String login) {
        return context.getBean(Accounts.class).acts(Actor.operator()).stream()
                .filter(act -> act.login().equals(login))
                .map(act -> act.kind().code())
                .toList();
    }

    static List<String> codes(String page) {
        return CODE.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    static String session(String cookies) {
        return cookies.replaceAll(".*\\bmingcha=([^;]+).*", "$1");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("").replaceFirst("https?://[^/]+", "");
    }
}
