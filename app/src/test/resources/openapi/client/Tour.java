import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ChangesApi;
import org.openapitools.client.api.ClaimsApi;
import org.openapitools.client.api.CorrectionsApi;
import org.openapitools.client.api.EntriesApi;
import org.openapitools.client.api.UnitsApi;
import org.openapitools.client.model.*;

/** A program that knows of Mingcha only what the generator made of its description. */
public final class Tour {
    private final String base;
    private final String unit;
    private final LocalDate today;
    private final ApiClient officer;
    private final ApiClient leader;

    private Tour(String base, String unit, LocalDate today, String officer, String leader) {
        this.base = base;
        this.unit = unit;
        this.today = today;
        this.officer = client(officer);
        this.leader = client(leader);
    }

    public static void main(String[] args) throws ApiException {
        var tour = new Tour(args[0], args[1], LocalDate.parse(args[2]), args[3], args[4]);
        tour.aTokenThatIsNoneIsTold();
        tour.unitsAreListed();
        long before = tour.newest();
        long entry = tour.anEntryIsEnteredOnceAndAmended();
        long claim = tour.aClaimIsCheckedAndPublished();
        tour.theFeedTellsIt(before, entry, claim);
        System.out.println("The tour is over.");
    }

    /** Fields that the description does not know are refused: it has to know all. */
    private ApiClient client(String token) {
        ObjectMapper strict = ApiClient.createDefaultObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        var client = new ApiClient();
        client.updateBaseUri(base);
        client.setObjectMapper(strict);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token).header("Accept-Language", "en"));
        return client;
    }

    private void aTokenThatIsNoneIsTold() {
        refused(401, () -> new UnitsApi(client("mingcha_none")).listUnits(null, null, null, null));
    }

    private void unitsAreListed() throws ApiException {
        var seen = new ArrayList<String>();
        var page = new UnitsApi(officer).listUnits(null, null, null, 1);
        page.getUnits().forEach(each -> seen.add(each.getCode()));
        check(seen.equals(List.of(unit)), "the token's own unit comes first: " + seen);
        check(page.getNext() != null, "a village follows");
        check(page.getUnits().getFirst().getKind() == UnitKind.TOWN, "it is a town");
    }

    private long newest() throws ApiException {
        var changes = new ChangesApi(officer);
        var page = changes.listChanges(null, 500);
        while (page.getNext() != null) {
            page = changes.listChanges(page.getThrough(), 500);
        }
        return page.getThrough();
    }

    private long anEntryIsEnteredOnceAndAmended() throws ApiException {
        var entries = new EntriesApi(officer);
        var meeting = new NewEntry()
                .unit(unit)
                .register("meeting")
                .confirmed(true)
                .values(meeting("Study meeting of the tour"));
        var entered = entries.enterEntry(meeting, "tour-1");
        check(entered.getStatus() == Done.StatusEnum.ENTERED, "entered");
        check(entries.enterEntry(meeting, "tour-1").equals(entered), "the same key enters once");
        refused(409, () -> entries.enterEntry(new NewEntry().unit(unit).register("meeting").values(Map.of()), "tour-1"));
        var amendment = new Amendment().version(1).reason("Title").confirmed(true).values(meeting("Study meeting, amended"));
        entries.amendEntry(entered.getEntry(), amendment, "tour-2");
        refused(409, () -> entries.amendEntry(entered.getEntry(), amendment, "tour-3"));
        var read = entries.readEntry(entered.getEntry());
        check(read.getTitle().equals("Study meeting, amended"), read.toString());
        check(read.getVersions().size() == 2, "two versions");
        check(entries.proveEntry(entered.getEntry()).startsWith("c2sp.org/tlog-proof"), "proven");
        return entered.getEntry();
    }

    private Map<String, String> meeting(String title) {
        return Map.of("happened_on", today.toString(), "title", title, "kind", "\u5b66\u4e60", "attendance", "12");
    }

    private long aClaimIsCheckedAndPublished() throws ApiException {
        var claims = new ClaimsApi(officer);
        var received = claims.receiveClaim(
                new NewClaim().unit(unit).sentence("The weir has broken").came(NewClaim.CameEnum.HOTLINE).receivedOn(today),
                "tour-4");
        long claim = received.getClaim();
        claims.assessClaim(
                claim,
                new Assess()
                        .version(0)
                        .consequence(Assess.ConsequenceEnum.SAFETY)
                        .knowledge(Assess.KnowledgeEnum.PUBLISHED),
                null);
        var source = new NewVerificationSourcesInner()
                .kind(NewVerificationSourcesInner.KindEnum.DOCUMENT)
                .title("Report")
                .issuer("Water bureau")
                .datedOn(today)
                .link("https://www.gov.cn/x.html");
        claims.saveVerification(
                claim,
                new NewVerification()
                        .version(1)
                        .verdict(Verdict.FALSE)
                        .headline("The weir holds")
                        .facts(List.of("It was looked at[1]."))
                        .method("Looked at")
                        .sources(List.of(source)),
                null);
        claims.submitVerification(claim, new SubmitVerification().version(2), null);
        refused(422, () -> claims.approveVerification(claim, new ApproveVerification().version(3), null));
        new ClaimsApi(leader).approveVerification(claim, new ApproveVerification().version(3), null);
        claims.publishVerification(claim, new Publish().version(4).slug("weir-holds"), "tour-5");
        var read = claims.readClaim(claim);
        check(read.getClaim().getState() == ClaimRow.StateEnum.PUBLISHED, read.toString());
        var correction = new CorrectionsApi(leader).readCorrection(today.getYear(), "weir-holds");
        check(correction.getEditions().getFirst().getVerdict() == Verdict.FALSE, correction.toString());
        return claim;
    }

    private void theFeedTellsIt(long before, long entry, long claim) throws ApiException {
        var changes = new ChangesApi(officer);
        var told = new ArrayList<Change>();
        long after = before;
        for (var more = true; more; ) {
            var page = changes.listChanges(after, 2);
            told.addAll(page.getChanges());
            more = page.getNext() != null;
            after = page.getThrough();
        }
        var types = told.stream().map(Change::getType).toList();
        check(types.containsAll(List.of("meeting.entered", "meeting.amended", "claim.entered", "correction.published")), "" + types);
        check(told.stream().filter(each -> each.getType().startsWith("meeting.")).allMatch(each -> each.getEntry() == entry), "" + told);
        check(told.stream().anyMatch(each -> ("/api/v1/entries/" + claim).equals(each.getHref())), "" + told);
        check(changes.listChanges(after, null).getChanges().isEmpty(), "all is told");
    }

    private interface Call {
        Object now() throws ApiException;
    }

    private static void refused(int status, Call call) {
        try {
            throw new AssertionError("Not refused: " + call.now());
        } catch (ApiException refusal) {
            check(refusal.getCode() == status, status + " expected: " + refusal.getCode() + " " + refusal.getResponseBody());
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
