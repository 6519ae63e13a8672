package org.mingcha.inspection.draw.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.draw.Population;
import org.mingcha.evidence.draw.Secret;
import org.mingcha.evidence.draw.Stratum;
import org.mingcha.evidence.draw.Terms;
import org.mingcha.inspection.draw.CommitDraw;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.inspection.draw.DrawCommandResult.Reason;
import org.mingcha.inspection.draw.DrawCommitted;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.NewFact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The first step: the population and all that will decide the list, sealed as one leaf. */
@Component
public class DrawCommitHandler {
    private static final int MOST_ROWS = 200_000;
    private static final int LONGEST_SOURCE = 300;

    private final DrawContext context;
    private final Populations populations;
    private final ItemPopulation items;
    private final DrawViews views;
    private final ApplicationEventPublisher events;

    DrawCommitHandler(
            DrawContext context,
            Populations populations,
            ItemPopulation items,
            DrawViews views,
            ApplicationEventPublisher events) {
        this.context = context;
        this.populations = populations;
        this.items = items;
        this.views = views;
        this.events = events;
    }

    public DrawCommandResult commit(Actor actor, CommitDraw command) {
        var unit = context.unit(actor, command.filter().unit());
        if (unit.isEmpty()) {
            return DrawCommandResult.Refused.of(
                    Reason.UNIT_UNKNOWN, command.filter().unit());
        }
        var role = context.role(actor, unit.get().code(), DrawContext.INSPECTING);
        if (role.isEmpty()) {
            return DrawCommandResult.Refused.of(Reason.NOT_INSPECTOR);
        }
        if (!mayReview(actor, command)) {
            return DrawCommandResult.Refused.of(Reason.NOT_REVIEWER);
        }
        var inspector = Secret.parse(command.inspectorDigest());
        var inspected = Secret.parse(command.inspectedDigest());
        if (inspector.isEmpty() || inspected.isEmpty()) {
            return DrawCommandResult.Refused.of(Reason.DIGEST);
        }
        var digests = new Digests(inspector.get(), inspected.get());
        context.log().seal();
        var facts = context.log().facts();
        return context.alone(() -> again(command, digests)
                .or(() -> hindrance(command, digests))
                .orElseGet(() -> seal(new DrawContext.Voice(actor, role.get()), command, digests, facts)));
    }

    /** What is drawn of a campaign is work for its reviewers, also where they were done: so only they may draw. */
    private boolean mayReview(Actor actor, CommitDraw command) {
        return items.issuer(actor, command.filter())
                .map(issuer ->
                        context.role(actor, issuer, DrawContext.INSPECTING).isPresent())
                .orElse(true);
    }

    private record Digests(Hash inspector, Hash inspected) {}

    /** A form sent twice opens one draw; another draw with a digest that was used before is refused. */
    private Optional<DrawCommandResult> again(CommitDraw command, Digests digests) {
        return context.draws().using(digests.inspector(), digests.inspected()).stream()
                .findFirst()
                .map(draw -> isSame(draw, command, digests)
                        ? new DrawCommandResult.Done(draw.no())
                        : DrawCommandResult.Refused.of(Reason.DIGEST_USED, draw.no()));
    }

    private static boolean isSame(DrawRecord draw, CommitDraw command, Digests digests) {
        return draw.inspectorDigest().equals(digests.inspector())
                && draw.inspectedDigest().equals(digests.inspected())
                && draw.filter().equals(command.filter().lines())
                && draw.allocation() == command.allocation()
                && draw.sample() == command.sample()
                && draw.inspected().equals(command.inspected())
                && draw.source().equals(command.source().strip());
    }

    private Optional<DrawCommandResult> hindrance(CommitDraw command, Digests digests) {
        var source = command.source().strip();
        if (digests.inspector().equals(digests.inspected())) {
            return Optional.of(DrawCommandResult.Refused.of(Reason.DIGESTS_EQUAL));
        }
        if (!command.revealBy().isAfter(context.clock().now())) {
            return Optional.of(DrawCommandResult.Refused.of(Reason.DEADLINE));
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            return Optional.of(DrawCommandResult.Refused.of(Reason.SOURCE, LONGEST_SOURCE));
        }
        return context.isOpen(command.inspected())
                ? Optional.empty()
                : Optional.of(DrawCommandResult.Refused.of(Reason.INSPECTED_UNKNOWN, command.inspected()));
    }

    private DrawCommandResult seal(DrawContext.Voice voice, CommitDraw command, Digests digests, Facts facts) {
        var population = populations.of(voice.actor(), facts, command.filter());
        if (population.isEmpty()) {
            return DrawCommandResult.Refused.of(Reason.FILTER);
        }
        var rows = population.get().rows();
        if (rows.isEmpty()) {
            return DrawCommandResult.Refused.of(Reason.POPULATION_EMPTY);
        }
        if (rows.size() > MOST_ROWS) {
            return DrawCommandResult.Refused.of(Reason.POPULATION_LARGE, rows.size(), MOST_ROWS);
        }
        if (command.sample() < 1 || command.sample() > rows.size()) {
            return DrawCommandResult.Refused.of(Reason.SAMPLE, command.sample(), rows.size());
        }
        var root = population.get().root();
        var terms = terms(command, digests, population.get(), facts);
        var record = context.log().append(fact(voice, command, terms), bytes(population.get()));
        var sealed = new DrawRecord.Sealed(rows.size(), root);
        var committed = new DrawRecord.Committed(
                record.value(), command.filter().unit(), command.source().strip());
        context.draws().insert(DrawRecord.of(committed, terms, sealed));
        events.publishEvent(new DrawCommitted(terms.draw(), command.filter().unit()));
        return new DrawCommandResult.Done(terms.draw());
    }

    private Terms terms(CommitDraw command, Digests digests, Population population, Facts facts) {
        long no = context.draws().nextNumber();
        var filter = command.filter().lines();
        var seal = facts.seal();
        return new Terms(
                no,
                Terms.METHOD_VERSION,
                seal.size(),
                Hash.ofHex(seal.root()),
                filter,
                command.allocation(),
                command.sample(),
                population.strata(command.allocation(), command.sample()).stream()
                        .map(Stratum::text)
                        .toList(),
                command.inspected(),
                digests.inspector(),
                digests.inspected(),
                java.time.Instant.ofEpochMilli(command.revealBy().toEpochMilli()),
                Terms.sourceDigest(command.source().strip()),
                views.standing(context.draws().others(no, filter, population.root())));
    }

    private NewFact fact(DrawContext.Voice voice, CommitDraw command, Terms terms) {
        return new NewFact(
                "draw.commit",
                command.filter().unit(),
                context.clock().today(),
                voice.role().code(),
                terms.content(),
                voice.text(),
                List.of(),
                null,
                false);
    }

    private static java.util.Iterator<byte[]> bytes(Population population) {
        return population.rows().stream()
                .map(row -> row.getBytes(StandardCharsets.UTF_8))
                .iterator();
    }
}
