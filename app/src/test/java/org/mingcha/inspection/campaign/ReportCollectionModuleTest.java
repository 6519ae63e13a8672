package org.mingcha.inspection.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.leader;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;
import static org.mingcha.inspection.campaign.CampaignWorld.otherInspector;
import static org.mingcha.inspection.campaign.CampaignWorld.townInspector;
import static org.mingcha.inspection.campaign.ReportCollection.State.CANCELLED;
import static org.mingcha.inspection.campaign.ReportCollection.State.DONE;
import static org.mingcha.inspection.campaign.ReportCollection.State.INTERRUPTED;
import static org.mingcha.inspection.campaign.ReportCollection.State.RUNNING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.document.Format;
import org.mingcha.inspection.campaign.internal.CollectionRuns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All reports of a campaign as one file: made behind, by whoever may, once at a time, never half. */
@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCollectionModuleTest {
    private static final List<String> DRAFTS = List.of("draft-report.docx", "draft-report.html", "draft-report.pdf");

    @Autowired
    ApplicationContext context;

    private CampaignWorld world;

    @BeforeAll
    void build() {
        world = new CampaignWorld(context);
        world.meeting(TOWN, "2025-02-03", "学习会");
    }

    @Test
    void everyUnitHasAFolderWithWhatItsPageGives() {
        var campaign = world.issued(ReportForm.LIST);
        var signed = world.of(campaign, TOWN);
        world.signed(signed, TOWN);
        var done = made(inspector(), campaign);
        assertEquals(DONE, done.state());
        assertEquals(List.of(3, 3, 0), List.of(done.total(), done.done(), done.skipped()));
        var files = unpacked(taken(inspector(), done));
        assertEquals(3 * Format.values().length, files.size(), files.keySet().toString());
        var filing = world.assessments().filing(inspector(), signed).orElseThrow();
        assertArrayEquals(filing.documents().get("report.pdf"), files.get(TOWN + "-云岭镇/report.pdf"));
        assertArrayEquals(filing.documents().get("report.docx"), files.get(TOWN + "-云岭镇/report.docx"));
        DRAFTS.forEach(name -> assertTrue(files.containsKey(OTHER + "-澄屏镇/" + name), name));
    }

    @Test
    void onceItIsTakenItIsGone() {
        var campaign = world.issued(ReportForm.LIST);
        var done = made(inspector(), campaign);
        assertTrue(collections().ready(otherInspector(), campaign).isEmpty(), "each has their own");
        taken(inspector(), done);
        assertEquals(Optional.empty(), collections().find(inspector(), campaign));
        assertEquals(List.of(), files(done));
    }

    /** The line breaks before the end: it can be taken again. */
    @Test
    void whatDidNotArriveStays() {
        var campaign = world.issued(ReportForm.LIST);
        var done = made(inspector(), campaign);
        var broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the line is broken");
            }
        };
        assertFalse(isTaken(done, broken));
        assertEquals(
                DONE, collections().find(inspector(), campaign).orElseThrow().state());
        assertEquals(
                3 * Format.values().length, unpacked(taken(inspector(), done)).size());
    }

    private boolean isTaken(ReportCollection done, OutputStream out) {
        try {
            collections().take(done, out);
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Test
    void onlyTheIssuersInspectorsAndOfficersHaveIt() {
        var campaign = world.issued(ReportForm.LIST);
        var countyOfficer = CampaignWorld.inCounty(Role.OFFICER);
        assertTrue(collections().mayCollect(countyOfficer, campaign));
        for (Actor other :
                List.of(officer(TOWN), leader(TOWN), townInspector(TOWN), CampaignWorld.inCounty(Role.LEADER))) {
            assertEquals(Optional.empty(), collections().start(other, campaign), other.toString());
            assertEquals(Optional.empty(), collections().ready(other, campaign));
        }
    }

    @Test
    void thereIsOneAtATimeForEachPersonAndCampaign() {
        var campaign = world.issued(ReportForm.LIST);
        running(campaign, "database.now_ms()");
        var again = collections().start(inspector(), campaign).orElseThrow();
        assertEquals(1, again.attempt());
        assertEquals(RUNNING, again.state());
        assertEquals(DONE, made(otherInspector(), campaign).state(), "of others there is another one");
        collections().cancel(inspector(), campaign);
        assertEquals(
                CANCELLED,
                collections().find(inspector(), campaign).orElseThrow().state());
        assertEquals(2, made(inspector(), campaign).attempt());
    }

    /** Of a process that was killed nothing half-written is left, and the page says what became of it. */
    @Test
    void whatAKilledProcessLeftIsInterruptedAndCleared() throws IOException {
        var campaign = world.issued(ReportForm.LIST);
        running(campaign, "database.now_ms() - interval '1 minute'");
        var left = collections().find(inspector(), campaign).orElseThrow();
        assertEquals(INTERRUPTED, left.state());
        Files.writeString(directory().resolve(left.id() + "-" + left.attempt() + ".zip.part"), "half");
        context.getBean(CollectionRuns.class).tend();
        assertEquals(List.of(), files(left));
        assertEquals(DONE, made(inspector(), campaign).state());
    }

    @Test
    void afterADayItGoes() {
        var campaign = world.issued(ReportForm.LIST);
        var done = made(inspector(), campaign);
        context.getBean(CollectionRuns.class).tend();
        assertEquals(1, files(done).size());
        context.getBean(JdbcClient.class)
                .sql(
                        "update inspection.collection set changed_at = changed_at - interval '25 hours' where collection = ?")
                .param(done.id())
                .update();
        context.getBean(CollectionRuns.class).tend();
        assertEquals(Optional.empty(), collections().find(inspector(), campaign));
        assertEquals(List.of(), files(done));
    }

    /** As if another process were at it. */
    private void running(CampaignId campaign, String heardOf) {
        context.getBean(JdbcClient.class)
                .sql("insert into inspection.collection (campaign, account, state, total, changed_at)"
                        + " values (?, ?, 'running', 3, " + heardOf + ")")
                .param(campaign.value())
                .param(inspector().account())
                .update();
    }

    private ReportCollection made(Actor actor, CampaignId campaign) {
        collections().start(actor, campaign).orElseThrow();
        var until = System.nanoTime() + 60_000_000_000L;
        var found = collections().find(actor, campaign).orElseThrow();
        while (found.is(RUNNING) && System.nanoTime() < until) {
            Thread.onSpinWait();
            found = collections().find(actor, campaign).orElseThrow();
        }
        return found;
    }

    private byte[] taken(Actor actor, ReportCollection done) {
        assertEquals(DONE, done.state(), actor.toString());
        var out = new ByteArrayOutputStream();
        collections().take(done, out);
        assertEquals(done.size(), out.size());
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private List<Path> files(ReportCollection of) {
        try (Stream<Path> all = Files.list(directory())) {
            return all.filter(file -> file.getFileName().toString().startsWith(of.id() + "-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path directory() {
        return context.getBean(DataDirectory.class).collections();
    }

    private ReportCollections collections() {
        return context.getBean(ReportCollections.class);
    }
}
