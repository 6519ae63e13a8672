package org.mingcha.web.support;

import static org.mingcha.web.support.NavSection.ACCESS;
import static org.mingcha.web.support.NavSection.ACTS;
import static org.mingcha.web.support.NavSection.APPRAISAL;
import static org.mingcha.web.support.NavSection.ASSESSMENTS;
import static org.mingcha.web.support.NavSection.ASSIGNMENTS;
import static org.mingcha.web.support.NavSection.BACKUPS;
import static org.mingcha.web.support.NavSection.BRIEF;
import static org.mingcha.web.support.NavSection.BURDEN;
import static org.mingcha.web.support.NavSection.CAMPAIGNS;
import static org.mingcha.web.support.NavSection.CLAIMS;
import static org.mingcha.web.support.NavSection.DRAWS;
import static org.mingcha.web.support.NavSection.FINDINGS;
import static org.mingcha.web.support.NavSection.HOME;
import static org.mingcha.web.support.NavSection.INCIDENTS;
import static org.mingcha.web.support.NavSection.LEDGER;
import static org.mingcha.web.support.NavSection.MATRIX;
import static org.mingcha.web.support.NavSection.NOTIFICATIONS;
import static org.mingcha.web.support.NavSection.PLAN;
import static org.mingcha.web.support.NavSection.RETURNS;
import static org.mingcha.web.support.NavSection.REVIEWS;
import static org.mingcha.web.support.NavSection.RISKS;
import static org.mingcha.web.support.NavSection.STAND_INS;
import static org.mingcha.web.support.NavSection.USERS;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;

/**
 * Where a reader's menu leads.
 *
 * @param first at most five, the daily work first
 * @param rest what did not fit, in the footer
 */
public record Menu(List<MenuPlace> first, List<MenuPlace> rest) {
    private static final int MOST = 5;

    private static final List<NavSection> OF_OFFICER = List.of(
            HOME,
            RETURNS,
            LEDGER,
            ASSESSMENTS,
            FINDINGS,
            CLAIMS,
            INCIDENTS,
            RISKS,
            MATRIX,
            APPRAISAL,
            CAMPAIGNS,
            DRAWS,
            PLAN,
            ASSIGNMENTS,
            BURDEN);
    private static final List<NavSection> OF_LEADER = List.of(
            HOME,
            BRIEF,
            ASSESSMENTS,
            FINDINGS,
            MATRIX,
            RETURNS,
            LEDGER,
            CLAIMS,
            INCIDENTS,
            RISKS,
            APPRAISAL,
            CAMPAIGNS,
            DRAWS,
            PLAN,
            ACTS,
            ACCESS,
            STAND_INS,
            ASSIGNMENTS,
            BURDEN);
    private static final List<NavSection> OF_INSPECTOR = List.of(
            HOME,
            MATRIX,
            CAMPAIGNS,
            REVIEWS,
            FINDINGS,
            LEDGER,
            CLAIMS,
            INCIDENTS,
            RISKS,
            DRAWS,
            APPRAISAL,
            ASSESSMENTS,
            RETURNS,
            ASSIGNMENTS,
            BURDEN);
    private static final List<NavSection> OF_AUDITOR = List.of(
            HOME,
            MATRIX,
            CAMPAIGNS,
            ASSESSMENTS,
            FINDINGS,
            LEDGER,
            CLAIMS,
            INCIDENTS,
            RISKS,
            APPRAISAL,
            DRAWS,
            RETURNS,
            ACTS,
            ACCESS,
            ASSIGNMENTS,
            BURDEN);
    private static final List<NavSection> OF_ADMIN = List.of(
            HOME,
            USERS,
            LEDGER,
            ASSESSMENTS,
            MATRIX,
            FINDINGS,
            CLAIMS,
            APPRAISAL,
            CAMPAIGNS,
            NOTIFICATIONS,
            RETURNS,
            ACTS,
            ACCESS,
            STAND_INS);

    static final Menu NONE = new Menu(List.of(), List.of());

    static Menu of(Actor actor, MenuExtent extent) {
        var ofRoles = actor.grants().stream().map(Actor.Grant::role).distinct().<MenuPlace>flatMap(Menu::of);
        var ofInstallation =
                actor.administersInstallation() ? Stream.<MenuPlace>of(BACKUPS) : Stream.<MenuPlace>empty();
        var all = Stream.<Stream<MenuPlace>>of(ofRoles, ofInstallation, extent.further().stream())
                .flatMap(Function.identity())
                .filter(place -> !extent.withheld().contains(place))
                .distinct()
                .toList();
        var most = Math.min(MOST, all.size());
        return new Menu(all.subList(0, most), all.subList(most, all.size()));
    }

    private static Stream<NavSection> of(Role role) {
        return switch (role) {
            case CLERK ->
                Stream.of(
                        HOME,
                        RETURNS,
                        LEDGER,
                        ASSESSMENTS,
                        FINDINGS,
                        CLAIMS,
                        INCIDENTS,
                        APPRAISAL,
                        CAMPAIGNS,
                        PLAN,
                        ASSIGNMENTS,
                        BURDEN);
            case OFFICER -> OF_OFFICER.stream();
            case LEADER -> OF_LEADER.stream();
            case INSPECTOR -> OF_INSPECTOR.stream();
            case AUDITOR -> OF_AUDITOR.stream();
            case ADMIN -> OF_ADMIN.stream();
            case ACTING_LEADER, ACTING_INSPECTOR -> throw new IllegalStateException("Nobody holds " + role);
        };
    }
}
