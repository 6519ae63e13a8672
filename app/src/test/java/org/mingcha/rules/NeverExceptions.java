package org.mingcha.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that say a word of the list and mean something else: each with its place and its reason. */
final class NeverExceptions {
    /** What is meant, and the names that may say it; * stands for any characters. */
    private record Meaning(String reason, List<String> names) {}

    private static final List<Meaning> MEANINGS = List.of(
            because(
                    "The number of an official's own sign-in; it stands in a fact's text, never in its leaf",
                    "column *: account bigint",
                    "column accounts.act: by_account bigint",
                    "component *: account long",
                    "name *Table: account",
                    "name org.mingcha.notification.internal.DueReader: account",
                    "name *: by_account"),
            because(
                    "Sign-ins of officials: made by an administrator, for work done in an office's name",
                    "column accounts.account: login text",
                    "component org.mingcha.accounts.*: login String",
                    "component org.mingcha.accounts.internal.UserSheet: account NewAccount",
                    "name org.mingcha.accounts.internal.*: login",
                    "name org.mingcha.accounts.internal.GuessableWords: account",
                    "component org.mingcha.cli.*: login String",
                    "address org.mingcha.cli.user.Account*: *account*",
                    "name org.mingcha.cli.user.OwnActs: account",
                    "name org.mingcha.cli.user.UserActs: login",
                    "name org.mingcha.cli.*: accounts.cli.*",
                    "component org.mingcha.demo.SampleSignIn: login String",
                    "name org.mingcha.database.internal.Migrations: accounts",
                    "name org.mingcha.accounts.internal.*: accounts.*",
                    "address org.mingcha.web.account.OwnFactorController: /account/factor*",
                    "address org.mingcha.web.account.PasskeyController: /account/factor*",
                    "address org.mingcha.web.account.ProviderController: /account/provider*",
                    "address org.mingcha.web.account.TokensController: /account/tokens*",
                    "component org.mingcha.web.account.*: login *",
                    "address org.mingcha.web.account.OwnAccountController: /account*",
                    "component org.mingcha.web.account.AccountPage: account AccountView",
                    "component org.mingcha.web.account.UsersPage: accounts List<AccountView>",
                    "name org.mingcha.web.account.AccountPages: web.account.*",
                    "name org.mingcha.web.support.SmallCookie: mingcha-login",
                    "name org.mingcha.transparency.internal.InstanceTables: accounts.*",
                    "name org.mingcha.web.campaign.UnitsWithoutUsers: accounts.column.*",
                    "component org.mingcha.web.access.AccessPage: login String",
                    "component org.mingcha.web.setup.*: login String",
                    "input setup/first.jte: login",
                    "input setup/first.jte: username",
                    "address org.mingcha.web.setup.PeopleStepController: /setup/people*",
                    "name org.mingcha.web.setup.PeopleStepFormHandler: setup.people.*",
                    "name org.mingcha.web.setup.ProposedPeople: setup.people.*",
                    "input access/_lookup.jte: login",
                    "input account/*.jte: login",
                    "input account/*.jte: username",
                    "name org.mingcha.web.support.SecurityConfiguration: login",
                    "name org.mingcha.web.support.SignInFailure: *login",
                    "name org.mingcha.accounts.internal.StandInHandler: account",
                    "name org.mingcha.web.account.StandInPages: login",
                    "name org.mingcha.inspection.campaign.internal.AssessmentFacts: account",
                    "name org.mingcha.paper.internal.SignedReports: account",
                    "name org.mingcha.inspection.finding.internal.FindingConsistencyCheck: account"),
            because(
                    "The kinds of an official's own browser and system, shown to that official alone, gone with the session",
                    "name org.mingcha.web.support.Device: iPhone"),
            because(
                    "A digest of where a failed sign-in came from, against guessing passwords; gone after 15 minutes",
                    "component org.mingcha.accounts.OwnAccount: address String",
                    "component org.mingcha.accounts.SignInSource: address String",
                    "column accounts.sign_in_failure: address bytea",
                    "name org.mingcha.accounts.internal.FailureTable: address"),
            because(
                    "A program that asks, and a digest of its request, so that repeating it does nothing more",
                    "column web.idempotency: fingerprint bytea",
                    "component org.mingcha.web.api.IdempotencyTable: fingerprint byte[]",
                    "name org.mingcha.web.api.IdempotencyTable: fingerprint*",
                    "component org.mingcha.web.api.filing.ReturnRequestHandler: caller Caller",
                    "component org.mingcha.web.api.casework.CaseAnswers: caller Caller",
                    "component org.mingcha.web.api.ApiRequest: address String"),
            because(
                    "Codes of sentences: somebody else has to look at it; a post is named, not who holds it",
                    "name org.mingcha.safety.incident.internal.IncidentType: same-person",
                    "name org.mingcha.inspection.finding.internal.FindingType: same-person",
                    "name org.mingcha.inspection.finding.internal.FindingChecks: owner-names-person"),
            because(
                    "The platform of the body's own channel: text, no list of names (checklist.md)",
                    "field channel.platform: *",
                    "field publication.channel: 发布平台",
                    "register channel: 官方账号台账"),
            because(
                    "What happened to the body's own account",
                    "field incident.kind: 账号被盗",
                    "item website-new-media 1: 账号被盗",
                    "field incident.kind: Account taken over"),
            because(
                    "Questions about the office's own accounts, mailboxes and reachability",
                    "item network-security-baseline 4: 资产和账号",
                    "item network-security-baseline 5: *账号*",
                    "item network-security-baseline 6: *账号*",
                    "item network-security-baseline 7: *账号*",
                    "item network-security-baseline 8: *账号*",
                    "item network-security-baseline 9: *账号*",
                    "item network-security-baseline 14: *官方渠道账号*",
                    "item network-security-baseline 16: *邮箱*",
                    "item network-security-baseline 27: *没有完整证件号码和电话号码*",
                    "item network-security-baseline 30: 事件报告的责任人、时限和联系方式*"),
            because(
                    "How old a document is, and the unit of a count",
                    "item *: *age_days*",
                    "name org.mingcha.evidence.checklist.Item: age_days",
                    "item *: persons"),
            because(
                    "Looks for such things in what is typed, to keep them out",
                    "name org.mingcha.ledger.text.Screening: (?*"),
            because(
                    "Where an official has his own digest sent, by his own choice and confirmed by a code; a group's robot",
                    "address org.mingcha.web.notification.*: /account/notifications*",
                    "column notification.mailbox: address text",
                    "component org.mingcha.notification.digest.*: address *",
                    "component org.mingcha.web.notification.GroupForm: address String",
                    "input notification/_group.jte: address",
                    "input notification/_address.jte: address",
                    "input notification/_address.jte: email",
                    "name org.mingcha.notification.digest.WebhookFormat: qyapi.weixin.qq.com",
                    "name org.mingcha.notification.digest.internal.MailboxTable: address",
                    "name org.mingcha.web.notification.GroupPages: *"),
            because(
                    "Sends the digests of what is due, and nothing else; a mailbox (Store, Folder) is never opened",
                    "client app/pom.xml: org.eclipse.angus",
                    "client org.mingcha.notification.digest.internal.MailAddress: jakarta.mail.internet.*Address*",
                    "client org.mingcha.notification.digest.internal.MailPost: jakarta.mail.Address",
                    "client org.mingcha.notification.digest.internal.MailPost: jakarta.mail.Message",
                    "client org.mingcha.notification.digest.internal.MailPost: jakarta.mail.Session",
                    "client org.mingcha.notification.digest.internal.MailPost: jakarta.mail.Transport",
                    "client org.mingcha.notification.digest.internal.MailPost: jakarta.mail.*Exception",
                    "client org.mingcha.notification.digest.internal.MailPost: jakarta.mail.internet.*",
                    "client org.mingcha.notification.digest.internal.MailPost: org.eclipse.angus.mail.smtp.*Exception",
                    "client org.mingcha.notification.digest.internal.WebhookPost: java.net.http.*"),
            because(
                    "Words of programming: threads, the module of accounts, the user of a process, blocks and profiles of a document",
                    "component org.mingcha.bench.internal.AppendLoad: threads int",
                    "component org.mingcha.bench.internal.BenchTargets: accounts Supplier<Accounts>",
                    "name org.mingcha.database.ProcessUser: user.name",
                    "component org.mingcha.document.Document: blocks List<Block>",
                    "name org.mingcha.document.Passages: blocks",
                    "component org.mingcha.evidence.paper.PaperSheet: blocks List<PaperBlock>",
                    "name org.mingcha.evidence.paper.PaperSheetReader: blocks",
                    "name org.mingcha.evidence.paper.PaperSheetWriter: blocks",
                    "name org.mingcha.document.ProfileReader: profile"),
            because(
                    "The addresses of this machine's own that the server listens on",
                    "address org.mingcha.cli.operation.ServeCommand: ADDRESS",
                    "name org.mingcha.cli.operation.ServeCommand: server.address",
                    "name org.mingcha.web.support.ListeningCheck: server.address"),
            because(
                    "Asks the virus scanner that the operator names about a file",
                    "client org.mingcha.ledger.internal.VirusScan: java.nio.channels.SocketChannel"),
            because(
                    "Asks the identity provider that the operator names who has signed in there",
                    "name org.mingcha.accounts.internal.ProviderBindings: account",
                    "name org.mingcha.accounts.internal.ProviderClient: openid",
                    "name org.mingcha.accounts.internal.ProviderExchange: openid",
                    "client org.mingcha.accounts.internal.ProviderClient: org.springframework.web.client.RestClient",
                    "client org.mingcha.accounts.internal.ProviderClient: org.springframework.security.oauth2.client.*",
                    "client org.mingcha.accounts.internal.ProviderExchange: org.springframework.security.oauth2.client.*",
                    "client org.mingcha.accounts.internal.ProviderExchange: org.springframework.web.client.RestClientException"),
            because(
                    "Reads another transparency log's tiles, at an address that an auditor types",
                    "client org.mingcha.tlog.HttpLog: java.net.http.*"),
            because(
                    "The body that publishes a correction in its own name, and the vocabularies of feeds for that page",
                    "name org.mingcha.web.correction.ClaimReviews: author",
                    "name org.mingcha.web.correction.FeedXml: author",
                    "name org.mingcha.web.correction.FeedXml: isPermaLink",
                    "name org.mingcha.web.correction.Feeds: authors",
                    "name org.mingcha.web.correction.Feeds: home_page_url"),
            because(
                    "Asks the server of its own run, on this machine's loopback and nowhere else",
                    "client org.mingcha.bench.internal.CountDelay: java.net.http.*",
                    "client org.mingcha.bench.internal.HttpConnection: java.net.Socket",
                    "client org.mingcha.bench.internal.Reader: java.net.http.*"));

    private NeverExceptions() {}

    private static Meaning because(String reason, String... names) {
        return new Meaning(reason, List.of(names));
    }

    /** Those that no exception explains. */
    static List<Named> unexplained(Collection<Named> named) {
        return named.stream()
                .filter(each -> patterns().noneMatch(pattern -> matches(pattern, each)))
                .toList();
    }

    /** Exceptions that explain none of these. */
    static List<String> idle(Collection<Named> named) {
        var idle = new ArrayList<String>();
        patterns()
                .filter(pattern -> named.stream().noneMatch(each -> matches(pattern, each)))
                .forEach(idle::add);
        return idle;
    }

    private static Stream<String> patterns() {
        return MEANINGS.stream().flatMap(meaning -> meaning.names.stream());
    }

    private static boolean matches(String pattern, Named named) {
        var regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return named.toString().matches(regex);
    }
}
