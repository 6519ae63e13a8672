package org.mingcha.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Invitation;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.question.QuestionId;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.StartingState;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.WorkingDays;
import org.mingcha.evidence.returns.Cadence;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Level;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.StorageResult;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitImportResult;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.LinkResult;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnLinks;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationContext;

/** Two neighbouring towns of one county, an account per role in each, one sealed entry with evidence in the first. */
final class WebWorld {
    static final String INSIDE = "999901001000";
    static final String VILLAGE = "999901001201";
    static final String OUTSIDE = "999911001000";
    static final String PASSWORD = "four unrelated words";

    final EntryId entry;
    final long index;
    final EvidenceFile file;
    final FindingId finding;
    final EntryId incident;
    final EntryId risk;
    final EntryId task;
    final ClaimId claim;
    final QuestionId question;
    final long webhook;
    final AssessmentId review;
    final long draw;
    /** Issued by the first town to itself. */
    final CampaignId campaign;
    /** The last month that is over, filed by the first town. */
    final Period month;

    final String receipt;
    /** For the month that runs. */
    final LinkResult.Made link;

    final AssessmentWorld.Standing assessments;
    private final ApplicationContext context;

    /** The one that this context began with, or one that is built in it. */
    static WebWorld of(ApplicationContext context) {
        var start = context.getBeanProvider(WebWorld.class).getIfAvailable();
        return start == null ? new WebWorld(context) : new WebWorld(context, start);
    }

    /** Built once for all tests of pages and programs that begin with it: {@link WebWorldTest}. */
    static final class Start implements StartingState {
        @Override
        public Object build(ApplicationContext context) {
            return new WebWorld(context);
        }
    }

    private WebWorld(ApplicationContext context, WebWorld start) {
        this.context = context;
        entry = start.entry;
        index = start.index;
        file = start.file;
        finding = start.finding;
        incident = start.incident;
        risk = start.risk;
        task = start.task;
        claim = start.claim;
        question = start.question;
        webhook = start.webhook;
        review = start.review;
        draw = start.draw;
        campaign = start.campaign;
        month = start.month;
        receipt = start.receipt;
        link = start.link;
        assessments = start.assessments;
    }

    WebWorld(ApplicationContext context) {
        this.context = context;
        importUnits();
        for (var role : Role.held()) {
            addAccount(role, INSIDE);
            addAccount(role, OUTSIDE);
        }
        file = stored();
        entry = entered("Spring study meeting", List.of(file));
        finding = raised(INSIDE);
        incident = entered("incident", Map.of("title", "Portal defaced", "severity", "\u8f83\u5927"));
        risk = entered("risk", Map.of("title", "Market rebuilt", "assessed_on", ""));
        task = entered("task", Map.of("title", "Reply to the county", "due_on", "2026-11-27"));
        var letters = new WebLetters(context);
        claim = letters.claim(file);
        question = letters.question();
        webhook = letters.webhook();
        month = Cadence.MONTHLY.at(today().minusMonths(1));
        opened();
        receipt = filed();
        link = linked();
        assessments = new AssessmentWorld(context).standing(INSIDE, file);
        context.getBean(TransparencyLog.class).seal();
        var reviews = new ReviewWorld(context, INSIDE);
        campaign = reviews.campaign;
        review = reviews.signed(INSIDE);
        draw = reviews.committed(INSIDE, INSIDE);
        var latest = ledger().entry(Actor.operator(), entry).orElseThrow().latest();
        index = java.util.Objects.requireNonNull(latest.index());
    }

    static String login(Role role, String unit) {
        return role.name().toLowerCase(Locale.ROOT) + "." + unit;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Invitation invitation() {
        var added =
                context.getBean(Accounts.class).add(Actor.operator(), NewAccount.named("new.one", Role.CLERK, INSIDE));
        return ((AccountAddition.Invited) added).invitation();
    }

    /** The account of the first town's clerk. */
    long clerk() {
        return account(login(Role.CLERK, INSIDE));
    }

    long account(String login) {
        return context.getBean(Accounts.class).accounts(Actor.operator()).stream()
                .filter(view -> view.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
    }

    EntryId entered(String title, List<EvidenceFile> evidence) {
        var values = Map.of("happened_on", "2026-11-20", "title", title, "kind", "\u5b66\u4e60", "attendance", "12");
        var submission = ledger().submit(Actor.operator(), new SubmitEntry(INSIDE, "meeting", values, evidence, true));
        if (submission instanceof Submission.Accepted accepted) {
            return accepted.entry();
        }
        throw new AssertionError("Not accepted: " + submission);
    }

    private LocalDate today() {
        return context.getBean(MingchaClock.class).today();
    }

    /** As a server opens them by itself, month after month. */
    private void opened() {
        var reporting = context.getBean(ReturnReporting.class);
        for (int back = 1; back <= 3; back++) {
            reporting.open(new ReturnKey(INSIDE, "monthly", Cadence.MONTHLY.at(today().minusMonths(back))));
        }
        reporting.open(new ReturnKey(INSIDE, "quarterly", Cadence.QUARTERLY.at(today().minusMonths(3))));
    }

    private String filed() {
        var key = new ReturnKey(INSIDE, "monthly", month);
        var command = new FileReturn(key, false, Map.of("incidents", "0"), "", Optional.empty());
        if (context.getBean(ReturnReporting.class).file(Actor.operator(), command)
                instanceof FilingResult.Accepted(var record, var _, var _)) {
            return new ReceiptNumber(record).text();
        }
        throw new AssertionError("Not filed");
    }

    private LinkResult.Made linked() {
        var key = new ReturnKey(INSIDE, "monthly", Cadence.MONTHLY.at(today()));
        return (LinkResult.Made) context.getBean(ReturnLinks.class).make(Actor.operator(), key);
    }

    private EntryId entered(String register, Map<String, String> fields) {
        var values = new java.util.HashMap<>(fields);
        values.put("happened_on", "2026-11-20");
        var command = new SubmitEntry(INSIDE, register, values, List.of(), true);
        if (ledger().submit(Actor.operator(), command) instanceof Submission.Accepted accepted) {
            return accepted.entry();
        }
        throw new AssertionError("Not accepted: " + register);
    }

    /** Raised against a unit. */
    FindingId raised(String unit) {
        var due =
                WorkingDays.shipped().after(context.getBean(MingchaClock.class).today(), 10);
        var command = new RaiseFinding(
                unit,
                "Roster without a signature",
                Level.MINOR,
                "officer",
                due,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var findings = context.getBean(Findings.class);
        return new FindingId(
                findings.raise(Actor.operator(), command, List.of(file), true).done());
    }

    private void importUnits() {
        importUnits("""
                999900000000,Clear Brook County,county,CN
                999901001000,Cloud Ridge,town,999900000000
                999901001201,Upper Terrace,village,999901001000
                999911001000,Mirror Water,town,999900000000
                """);
    }

    /** One more town of the county. */
    void addUnit(String code, String name) {
        importUnits(code + "," + name + ",town,999900000000\n");
    }

    private void importUnits(String rows) {
        try {
            var csv = Files.createTempFile("units", ".csv");
            Files.writeString(csv, "code,name,kind,parent\n" + rows);
            var done = context.getBean(Organisation.class)
                    .importUnits(new ImportUnits(List.of(csv), false), ImportProgress.silent());
            if (!(done instanceof UnitImportResult.Read)) {
                throw new AssertionError("Units not imported: " + done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addAccount(Role role, String unit) {
        addAccount(login(role, unit), role, unit);
    }

    void addAccount(String login, Role role, String unit) {
        var accounts = context.getBean(Accounts.class);
        var added = accounts.add(Actor.operator(), NewAccount.named(login, role, unit));
        accounts.setPassword(((AccountAddition.Invited) added).invitation().token(), PASSWORD);
    }

    private EvidenceFile stored() {
        var content = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var storing = ledger().store(new EvidenceUpload("minutes.pdf", new java.io.ByteArrayInputStream(content)));
        if (storing instanceof StorageResult.Stored stored) {
            return stored.file();
        }
        throw new AssertionError("Not stored: " + storing);
    }

    private Ledger ledger() {
        return context.getBean(Ledger.class);
    }
}
