package org.mingcha.web.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.ReportForm;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** What stands in the form before anything is typed: what is usual, or what stood in the last campaign. */
@Component
class CampaignDraftDefaults {
    /** Working days that the form proposes for answering. */
    private static final int DAYS = 10;
    /** In the first months of a year it is the year before that is inspected. */
    private static final int LAST_MONTH_FOR_YEAR_BEFORE = 3;

    private final Checklists checklists;
    private final MingchaClock clock;
    private final RulesInForce rules;

    CampaignDraftDefaults(Checklists checklists, MingchaClock clock, RulesInForce rules) {
        this.rules = rules;
        this.checklists = checklists;
        this.clock = clock;
    }

    CampaignDraftForm blank(RequestContext context) {
        return new CampaignDraftForm(
                "",
                "",
                "",
                new CampaignDraftForm.Asked(
                        newest(context, Inspect.TOWN_ONLINE_WORK), usualPeriod().code(), ReportForm.BOTH.code()),
                context.unit().code(),
                kindsBelow(context),
                due(),
                "",
                false);
    }

    /** The issuer itself is seldom meant. */
    private List<String> kindsBelow(RequestContext context) {
        return checklists.find(context.actor(), Inspect.TOWN_ONLINE_WORK).stream()
                .flatMap(found -> found.checklist().kinds().stream())
                .map(UnitKind::code)
                .filter(kind -> !kind.equals(context.unit().kind()))
                .sorted()
                .toList();
    }

    /** The same again, for the period that follows; its year in the title follows too. */
    CampaignDraftForm like(RequestContext context, CampaignView last) {
        var period = next(last.period());
        var title =
                last.mandate().title().replace(Integer.toString(last.period().year()), Integer.toString(period.year()));
        return new CampaignDraftForm(
                title,
                last.mandate().basis(),
                last.mandate().plan(),
                new CampaignDraftForm.Asked(
                        newest(context, last.checklist().replaceFirst("@.*", "")),
                        period.code(),
                        last.mandate().form().code()),
                last.scope().unit(),
                last.scope().kinds().stream().map(UnitKind::code).sorted().toList(),
                due(),
                "",
                false);
    }

    private String newest(RequestContext context, String id) {
        return checklists
                .find(context.actor(), id)
                .map(PublishedChecklist::reference)
                .orElse(id);
    }

    /** A placeholder for what cannot be read in the form. */
    Period usualPeriod() {
        var today = clock.today();
        boolean before = today.getMonthValue() <= LAST_MONTH_FOR_YEAR_BEFORE;
        return new Period(before ? today.getYear() - 1 : today.getYear(), Period.Part.YEAR, 1);
    }

    /** A period that is over, or nearly. */
    private Period next(Period period) {
        var after = period.to().plusDays(1);
        return Stream.of(period.year(), period.year() + 1)
                .flatMap(CampaignDraftDefaults::parts)
                .filter(each -> each.part() == period.part() && each.from().equals(after))
                .filter(each -> !each.to().isAfter(clock.today().plusMonths(1)))
                .findFirst()
                .orElse(period);
    }

    /** Of a year, the longer ones first. */
    static Stream<Period> parts(int year) {
        return Stream.of("%d", "%d-H2", "%d-H1", "%d-Q4", "%d-Q3", "%d-Q2", "%d-Q1")
                .flatMap(code -> Period.parse(code.formatted(year)).stream());
    }

    private String due() {
        return rules.workingDays().after(clock.today(), DAYS).toString();
    }

    /** A day on which nothing can be wrong: it stands in for one that cannot be read. */
    LocalDate someDay() {
        return clock.today().plusYears(1);
    }

    /** Those that have begun, newest first. */
    List<Period> choice() {
        var today = clock.today();
        return Stream.of(today.getYear(), today.getYear() - 1)
                .flatMap(CampaignDraftDefaults::parts)
                .filter(period -> !period.from().isAfter(today))
                .toList();
    }
}
