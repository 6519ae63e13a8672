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
import org.mingcha.inspection.draw.DrawCommitted;
import org.mingcha.inspection.draw.DrawStep;
import org.mingcha.inspection.draw.DrawStep.Reason;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.NewFact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The first step: the population and all that will decide the list, sealed as one leaf. */
@Component
class Committing {
    private static final int MOST_ROWS = 200_000;
    private static final int LONGEST_SOURCE = 300;

    private final Steps steps;
    private final Populations populations;
    private final ItemRows items;
    private final Views views;
    private final ApplicationEventPublisher events;

    Committing(Steps steps, Populations populations, ItemRows items, Views views, ApplicationEventPublisher events) {
        this.steps = steps;
        this.populations = populations;
        this.items = items;
        this.views = views;
        this.events = events;
    }

    DrawStep commit(Actor actor, CommitDraw command) {
        var unit = steps.unit(actor, command.filter().unit());
        if (unit.isEmpty()) {
            return DrawStep.Refused.of(Reason.UNIT_UNKNOWN, command.filter().unit());
        }
        var role = steps.role(actor, unit.get().code(), Steps.INSPECTING);
        if (role.isEmpty()) {
            return DrawStep.Refused.of(Reason.NOT_INSPECTOR);
        }
        if (!mayReview(actor, command)) {
            return DrawStep.Refused.of(Reason.NOT_REVIEWER);
        }
        var inspector = Secret.parse(command.inspectorDigest());
        var inspected = Secret.parse(command.inspectedDigest());
        if (inspector.isEmpty() || inspected.isEmpty()) {
            return DrawStep.Refused.of(Reason.DIGEST);
        }
        var digests = new Digests(inspector.get(), inspected.get());
        steps.log().seal();
        var facts = steps.log().facts();
        return steps.alone(() -> again(command, digests)
                .or(() -> hindrance(command, digests))
                .orElseGet(() -> seal(new Steps.Voice(actor, role.get()), command, digests, facts)));
    }

    /** What is drawn of a campaign is work for its reviewers, also where they were done: so only they may draw. */
    private boolean mayReview(Actor actor, CommitDraw command) {
        return items.issuer(actor, command.filter())
                .map(issuer -> steps.role(actor, issuer, Steps.INSPECTING).isPresent())
                .orElse(true);
    }

    private record Digests(Hash inspector, Hash inspected) {}

    /** A form sent twice opens one draw; another draw with a digest that was used before is refused. */
    private Optional<DrawStep> again(CommitDraw command, Digests digests) {
        return steps.draws().using(digests.inspector(), digests.inspected()).stream()
                .findFirst()
                .map(draw -> isSame(draw, command, digests)
                        ? new DrawStep.Done(draw.no())
                        : DrawStep.Refused.of(Reason.DIGEST_USED, draw.no()));
    }

    private static boolean isSame(DrawLine draw, CommitDraw command, Digests digests) {
        return draw.inspectorDigest().equals(digests.inspector())
                && draw.inspectedDigest().equals(digests.inspected())
                && draw.filter().equals(command.filter().lines())
                && draw.allocation() == command.allocation()
                && draw.sample() == command.sample()
                && draw.inspected().equals(command.inspected())
                && draw.source().equals(command.source().strip());
    }

    private Optional<DrawStep> hindrance(CommitDraw command, Digests digests) {
        var source = command.source().strip();
        if (digests.inspector().equals(digests.inspected())) {
            return Optional.of(DrawStep.Refused.of(Reason.DIGESTS_EQUAL));
        }
        if (!command.revealBy().isAfter(steps.clock().now())) {
            return Optional.of(DrawStep.Refused.of(Reason.DEADLINE));
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            return Optional.of(DrawStep.Refused.of(Reason.SOURCE, LONGEST_SOURCE));
        }
        return steps.isOpen(command.inspected())
                ? Optional.empty()
                : Optional.of(DrawStep.Refused.of(Reason.INSPECTED_UNKNOWN, command.inspected()));
    }

    private DrawStep seal(Steps.Voice voice, CommitDraw command, Digests digests, Facts facts) {
        var population = populations.of(voice.actor(), facts, command.filter());
        if (population.isEmpty()) {
            return DrawStep.Refused.of(Reason.FILTER);
        }
        var rows = population.get().rows();
        if (rows.isEmpty()) {
            return DrawStep.Refused.of(Reason.POPULATION_EMPTY);
        }
        if (rows.size() > MOST_ROWS) {
            return DrawStep.Refused.of(Reason.POPULATION_LARGE, rows.size(), MOST_ROWS);
        }
        if (command.sample() < 1 || command.sample() > rows.size()) {
            return DrawStep.Refused.of(Reason.SAMPLE, command.sample(), rows.size());
        }
        var root = population.get().root();
        var terms = terms(command, digests, population.get(), facts);
        var record = steps.log().append(fact(voice, command, terms), bytes(population.get()));
        var sealed = new DrawLine.Sealed(rows.size(), root);
        var committed = new DrawLine.Committed(
                record.value(), command.filter().unit(), command.source().strip());
        steps.draws().insert(DrawLine.of(committed, terms, sealed));
        events.publishEvent(new DrawCommitted(terms.draw(), command.filter().unit()));
        return new DrawStep.Done(terms.draw());
    }

    private Terms terms(CommitDraw command, Digests digests, Population population, Facts facts) {
        long no = steps.draws().nextNumber();
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
                views.standing(steps.draws().others(no, filter, population.root())));
    }

    private NewFact fact(Steps.Voice voice, CommitDraw command, Terms terms) {
        return new NewFact(
                "draw.commit",
                command.filter().unit(),
                steps.clock().today(),
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
