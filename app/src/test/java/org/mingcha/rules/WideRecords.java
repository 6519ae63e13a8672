package org.mingcha.rules;

import java.util.Set;

/** The records of more than ten components. */
final class WideRecords {
    /** Those that mirror a published format: its fields, in its order. */
    static final Set<String> PUBLISHED = Set.of(
            // docs/spec/leaf.md
            "Leaf",
            // docs/spec/checklist.md, and the registers and returns that are sealed as it is.
            "Example",
            "Field",
            "Item",
            "ReturnDefinition",
            "Rule",
            // docs/spec/draw.md
            "DrawFile",
            "Terms",
            // The API's answers and what is sent to it: openapi.yaml.
            "AssessmentList.Row",
            "AssignmentRowJson",
            "CampaignsJson",
            "CampaignRequestHandler.Issued",
            "ClaimJson",
            "ClaimRowJson",
            "DrawCommitBody",
            "CorrectionJson.EditionJson",
            "CorrectionJson.Row",
            "DispatchJson",
            "DrawJson",
            "EscalationJson",
            "FindingRowJson",
            "IncidentRowJson",
            "ItemList.Item",
            "QuestionJson",
            "RiskRowJson");

    /** Those that are too wide today and mirror nothing. None comes; whoever narrows one takes it away. */
    static final Set<String> TODAY = Set.of(
            "AcceptedResult",
            "ActView",
            "AssessmentItem",
            "AssessmentRecord",
            "AssessmentPage",
            "AssessmentPage.ItemRow",
            "AssessmentPage.Numbers",
            "AssessmentSummary",
            "CampaignRecord",
            "CampaignPage.Heading",
            "CampaignView",
            "CheckPage",
            "ClaimDetailPage",
            "ClaimRecord",
            "ClaimSummary",
            "ClaimProjection",
            "ClaimView",
            "DrawRecord",
            "DrawPage",
            "DrawView",
            "Edition",
            "EntryForm",
            "EntryPage",
            "EntrySummary",
            "EntryVersion",
            "EntryView",
            "Escalation",
            "EscalationView",
            "Evaluation",
            "FindingRecord",
            "FindingSummary",
            "ForwardPage",
            "HomePage",
            "IncidentDetailPage.Heading",
            "IncidentListPage.Row",
            "IncidentSummary",
            "IncidentProjection",
            "AssessmentItemRecord",
            "AssessmentItemPage",
            "PreviewItemPage",
            "AssessmentItemPage.Heading",
            "LedgerPage",
            "LedgerPage.Row",
            "AssessmentListPage",
            "LookPage",
            "MatrixPage",
            "OwedTable.Row",
            "BenchTargets",
            "Point.OfItem",
            "PreviewPage",
            "QuestionSummary",
            "QueuePage",
            "ReceiptView",
            "ReturnForm",
            "ReturnPage",
            "ReviewPage.Filed",
            "RiskDetailPage",
            "SealedRecord",
            "Shell",
            "StoredRecord");

    private WideRecords() {}
}
