package org.mingcha.inspection.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.internal.CollectionFiles;
import org.mingcha.inspection.campaign.internal.CollectionRuns;
import org.mingcha.inspection.campaign.internal.CollectionTable;
import org.mingcha.organisation.Organisation;
import org.springframework.stereotype.Service;

/**
 * All reports of a campaign at once, for whoever inspects for its issuer, or is officer there: of the units that they see,
 * each as its own page gives it. One at a time for each campaign and person; the file is there until it is taken, for a day.
 */
@Service
public class ReportCollections {
    private static final List<Role> COLLECTING = List.of(Role.INSPECTOR, Role.OFFICER);

    private final Campaigns campaigns;
    private final Assessments assessments;
    private final Organisation organisation;
    private final CollectionTable table;
    private final CollectionFiles files;
    private final CollectionRuns runs;

    ReportCollections(
            Campaigns campaigns,
            Assessments assessments,
            Organisation organisation,
            CollectionTable table,
            CollectionFiles files,
            CollectionRuns runs) {
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.organisation = organisation;
        this.table = table;
        this.files = files;
        this.runs = runs;
    }

    public boolean mayCollect(Actor actor, CampaignView campaign) {
        return organisation
                .find(campaign.issuer().code())
                .flatMap(issuer -> actor.acting(COLLECTING, issuer.path()))
                .isPresent();
    }

    public boolean mayCollect(Actor actor, CampaignId campaign) {
        return allowed(actor, campaign).isPresent();
    }

    /** This actor's own of this campaign; empty where none was begun, or it is over and taken. */
    public Optional<ReportCollection> find(Actor actor, CampaignId campaign) {
        return allowed(actor, campaign).flatMap(_ -> found(actor, campaign));
    }

    private Optional<ReportCollection> found(Actor actor, CampaignId campaign) {
        return table.find(campaign, actor.account()).map(this::asItIs);
    }

    /** A file that a restored backup doesn't have is not offered. */
    private ReportCollection asItIs(ReportCollection stated) {
        return stated.is(ReportCollection.State.DONE) && !Files.isRegularFile(files.whole(stated))
                ? stated.in(ReportCollection.State.INTERRUPTED)
                : stated;
    }

    /** Begins to make it, in the background, unless it is being made. Empty where the actor may not. */
    public Optional<ReportCollection> start(Actor actor, CampaignId campaign) {
        return allowed(actor, campaign).flatMap(view -> {
            int total = Math.toIntExact(assessments
                    .list(actor, AssessmentQuery.all().of(campaign).withLimit(1))
                    .total());
            table.begin(campaign, actor.account(), total)
                    .ifPresent(begun ->
                            runs.add(actor, campaign, begun, view.mandate().form()));
            return found(actor, campaign);
        });
    }

    /** Stops making it; what was written is deleted. */
    public void cancel(Actor actor, CampaignId campaign) {
        find(actor, campaign).ifPresent(collection -> table.end(collection, ReportCollection.State.CANCELLED, 0));
    }

    /** The file, where it is there. */
    public Optional<ReportCollection> ready(Actor actor, CampaignId campaign) {
        return find(actor, campaign).filter(each -> each.is(ReportCollection.State.DONE));
    }

    /** Hands the file out; once all of it has gone, it is deleted. */
    public void take(ReportCollection ready, OutputStream out) {
        try {
            Files.copy(files.whole(ready), out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Collection " + ready.id(), e);
        }
        table.forget(ready);
        files.delete(ready);
    }

    private Optional<CampaignView> allowed(Actor actor, CampaignId campaign) {
        return campaigns.find(actor, campaign).filter(view -> mayCollect(actor, view));
    }
}
