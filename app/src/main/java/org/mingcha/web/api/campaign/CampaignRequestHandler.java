package org.mingcha.web.api.campaign;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.CampaignFault;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.IssueResult;
import org.mingcha.inspection.campaign.ReportForm;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.ApiResponse;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.ChoiceReader;
import org.mingcha.web.api.IdempotentExecutor;
import org.mingcha.web.support.ApiProblem;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes campaigns that programs issue or close. */
@Component
class CampaignRequestHandler {
    /** What is sent; a field left out says nothing. */
    record Issued(
            @Nullable String title,
            @Nullable String basis,
            @Nullable String plan,
            @Nullable String form,
            @Nullable String checklist,
            @Nullable String period,
            @Nullable String scope,
            @Nullable List<String> kinds,
            @Nullable LocalDate due,
            @Nullable String reason,
            @Nullable Boolean despiteNoUsers) {}

    /** What is understood already. */
    private record Asked(Period period, ReportForm form) {}

    record Closed(@Nullable Integer version) {}

    record Done(long campaign, String status) {}

    private final Campaigns campaigns;
    private final IdempotentExecutor executor;

    CampaignRequestHandler(Campaigns campaigns, IdempotentExecutor executor) {
        this.campaigns = campaigns;
        this.executor = executor;
    }

    /** A campaign has a key of its own, for it is issued in a transaction of its own, its checklist sealed before. */
    ResponseEntity<byte[]> issue(Caller caller, ApiRequest sent) {
        var typed = sent.as(Issued.class);
        var choices = new ChoiceReader(caller);
        var period = choices.required("period", typed.period(), Period::parse);
        var kinds = kinds(choices, typed.kinds());
        var form = choices.optional("form", typed.form(), ReportForm::of);
        var refusal = choices.refusal();
        if (refusal.isPresent() || period == null) {
            return executor.take(caller, sent, refusal::orElseThrow);
        }
        var key = sent.key()
                .map(text -> "api " + caller.bearer().token() + " " + text)
                .orElse("");
        var draft = draft(typed, new Asked(period, form == null ? ReportForm.BOTH : form), kinds);
        var issuing = campaigns.issue(caller.actor(), draft, key);
        return executor.take(caller, sent, () -> answer(caller, issuing));
    }

    private static Set<UnitKind> kinds(ChoiceReader choices, @Nullable List<String> codes) {
        var kinds = EnumSet.noneOf(UnitKind.class);
        for (var code : codes == null ? List.<String>of() : codes) {
            var kind = choices.required("kinds", code, UnitKind::of);
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static CampaignDraft draft(Issued typed, Asked asked, Set<UnitKind> kinds) {
        var due = typed.due();
        return new CampaignDraft(
                new CampaignDraft.Mandate(text(typed.title()), text(typed.basis()), text(typed.plan()), asked.form()),
                text(typed.checklist()),
                asked.period(),
                new CampaignDraft.Scope(text(typed.scope()), kinds),
                new CampaignDraft.Deadline(due == null ? LocalDate.EPOCH : due, text(typed.reason())),
                Boolean.TRUE.equals(typed.despiteNoUsers()));
    }

    private static ApiResponse answer(Caller caller, IssueResult issuing) {
        return switch (issuing) {
            case IssueResult.Issued(var id) ->
                ApiResponse.created(CampaignsApiController.PATH + "/" + id.value(), new Done(id.value(), "issued"));
            case IssueResult.Conflict _ -> ApiResponse.problem(caller, 409, "key-reused", List.of());
            case IssueResult.Refused(var faults) -> {
                if (faults.stream().anyMatch(each -> each.reason() == CampaignFault.Reason.SCOPE_UNKNOWN)) {
                    throw new NotFound();
                }
                yield ApiResponse.refused(
                        caller,
                        faults.stream().map(fault -> part(caller, fault)).toList());
            }
        };
    }

    private static ApiProblem.Part part(Caller caller, CampaignFault fault) {
        var code = fault.reason().code();
        var arguments = String.join(", ", fault.arguments());
        return new ApiProblem.Part(
                fault.field(), code, caller.words().of("inspection.campaign.fault." + code, arguments));
    }

    ResponseEntity<byte[]> close(Caller caller, long id, ApiRequest sent) {
        var campaign = new CampaignId(id);
        if (campaigns.find(caller.actor(), campaign).isEmpty()) {
            throw new NotFound();
        }
        int version = new ChoiceReader(caller).version(sent.as(Closed.class).version());
        Supplier<CampaignResult> close = () -> campaigns.close(caller.actor(), campaign, version);
        return executor.take(caller, sent, () -> answer(caller, campaign, close.get()));
    }

    private static ApiResponse answer(Caller caller, CampaignId campaign, CampaignResult outcome) {
        return switch (outcome) {
            case CampaignResult.Done _ -> ApiResponse.ok(new Done(campaign.value(), "closed"));
            case CampaignResult.Overtaken _ -> ApiResponse.overtaken(caller);
            case CampaignResult.Unknown _ -> throw new NotFound();
            case CampaignResult.Refused(var reason, var items) -> {
                var code = reason.code();
                var said = caller.words().of("inspection.refusal." + code, String.join(", ", items));
                yield ApiResponse.refused(caller, List.of(new ApiProblem.Part("", code, said)));
            }
        };
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
