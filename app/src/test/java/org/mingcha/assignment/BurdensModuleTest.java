package org.mingcha.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.assignment.AssignmentWorld.CITY;
import static org.mingcha.assignment.AssignmentWorld.COUNTY;
import static org.mingcha.assignment.AssignmentWorld.TOWNS;
import static org.mingcha.assignment.AssignmentWorld.citySender;
import static org.mingcha.assignment.AssignmentWorld.inspector;
import static org.mingcha.assignment.AssignmentWorld.officer;
import static org.mingcha.assignment.AssignmentWorld.sender;
import static org.mingcha.assignment.AssignmentWorld.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.assignment.burden.AskedMatter;
import org.mingcha.assignment.burden.AskedSource;
import org.mingcha.assignment.burden.BurdenYear;
import org.mingcha.assignment.burden.Burdens;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.CampaignFault;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.IssueResult;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What campaigns, returns and tasks ask of a unit is counted in one place. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=burdens.invalid/log")
class BurdensModuleTest {
    private static final String CHECKLIST = "town-online-work";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Burdens burdens;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Checklists checklists;

    @Autowired
    private ReturnReporting reporting;

    private AssignmentWorld world;

    @BeforeEach
    void begin() {
        world = new AssignmentWorld(context);
    }

    @Test
    void campaignsReturnsAndTasksAreCountedByMonthAndSuperior() {
        var town = TOWNS.get(1);
        reporting.open(new ReturnKey(COUNTY, "monthly", Period.parse("2025-03").orElseThrow()));
        assertThat(campaigns.issue(inspector(), campaign("春季自查"))).isInstanceOf(IssueResult.Issued.class);
        assignments.send(sender(), task("核对值班电话", TOWNS), false).done();
        var burden = burdens.of(officer(town), town, 2025).orElseThrow();
        int ofItems = checklists.find(CHECKLIST).orElseThrow().checklist().items().stream()
                .filter(item -> item.kinds().isEmpty() || item.kinds().contains(UnitKind.TOWN))
                .mapToInt(Item::minutes)
                .sum();
        assertThat(ofItems).isPositive();
        assertThat(only(burden, AskedSource.CAMPAIGN).minutes()).isEqualTo(ofItems);
        int fields = reporting.returns().find("monthly").orElseThrow().fields().size();
        var monthly = only(burden, AskedSource.RETURN);
        assertThat(monthly.minutes()).isEqualTo(2 + 3 * fields);
        assertThat(monthly.superior().name()).isEqualTo("青溪县");
        assertThat(monthly.month()).hasToString("2025-04");
        int all = ofItems + monthly.minutes() + 45;
        assertThat(burden.minutes()).isEqualTo(all);
        assertThat(burden.minutesByMonth().get(3)).isEqualTo(all);
        assertThat(burden.minutesByMonth().getFirst()).isZero();
        assertThat(burden.bySuperior()).hasSize(1);
        assertThat(burdens.of(officer(town), town, 2024).orElseThrow().asked()).isEmpty();
    }

    private static AskedMatter only(BurdenYear burden, AskedSource source) {
        var found =
                burden.asked().stream().filter(each -> each.source() == source).toList();
        assertThat(found).as("%s", source).hasSize(1);
        return found.getFirst();
    }

    @Test
    void whatTwoSuperiorsAskIsAskedTwice() {
        var town = TOWNS.get(2);
        assignments.send(sender(), task("核对 专线带宽", List.of(town)), false).done();
        assertThat(twice(town)).isEmpty();
        assignments
                .send(citySender(), task(CITY, "核对专线带宽", List.of(town)), false)
                .done();
        assertThat(twice(town))
                .singleElement()
                .satisfies(each -> assertThat(each.by())
                        .extracting(by -> by.superior().name())
                        .containsExactlyInAnyOrder("青溪县", "澄江市"));
        assertThat(burdens.of(officer(TOWNS.get(3)), town, 2025))
                .as("a neighbour's")
                .isEmpty();
        assertThat(burdens.below(sender(), COUNTY, 2025)).hasSize(6);
    }

    /** One answer would answer both, and what is asked once would cost twice. */
    @Test
    void theSameTaskInOtherWordsIsNotSentAgain() {
        var first = task("更新应急联系册", List.of(TOWNS.get(2)));
        assignments.send(sender(), first, false).done();
        var longer = new SendAssignment(
                first.unit(),
                first.title(),
                first.reference(),
                Optional.of("另附模板"),
                first.fieldsOfWork(),
                first.dueOn(),
                first.minutes() + 30,
                first.receivers());
        assertThat(assignments.send(sender(), longer, false))
                .isInstanceOfSatisfying(
                        CommandResult.Rejected.class,
                        refused -> assertThat(refused.toString()).contains("sent-before"));
    }

    private List<BurdenYear.Twice> twice(String town) {
        return burdens.of(officer(town), town, 2025).orElseThrow().twice().stream()
                .filter(each -> each.label().contains("专线带宽"))
                .toList();
    }

    @Test
    void aCampaignAboutWhatWasTakenBackIsNotIssued() {
        world.publishDuties("town", "序号,事项,类别\n7,燃气安全检查,上级收回\n");
        assertThat(campaigns.issue(inspector(), campaign("全县燃气安全检查")))
                .isInstanceOfSatisfying(IssueResult.Refused.class, refused -> {
                    var fault = refused.faults().getFirst();
                    assertThat(fault.reason()).isEqualTo(CampaignFault.Reason.TAKEN_BACK);
                    assertThat(fault.arguments()).contains("7", "燃气安全检查");
                });
    }

    private static CampaignDraft campaign(String title) {
        return new CampaignDraft(
                new CampaignDraft.Mandate(title, "青网信〔2025〕5号", "2025-07"),
                CHECKLIST,
                Period.parse("2025-Q1").orElseThrow(),
                new CampaignDraft.Scope(COUNTY, Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(LocalDate.of(2025, 4, 30), ""),
                true);
    }
}
