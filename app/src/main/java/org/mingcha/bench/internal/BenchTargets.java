package org.mingcha.bench.internal;

import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.mingcha.accounts.Accounts;
import org.mingcha.claims.Claims;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.Reviews;
import org.mingcha.ledger.Ledger;
import org.mingcha.organisation.Organisation;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is measured.
 *
 * @param inspections made when first asked for: it publishes the checklists
 * @param token made when first asked for: one that files for the whole tree
 * @param accounts made when first asked for
 * @param port of the server, where the run has one
 * @param directory for the run's files
 */
record BenchTargets(
        Organisation organisation,
        Ledger ledger,
        ReturnReporting reporting,
        TransparencyLog log,
        Supplier<Custody> custody,
        Supplier<SelfInspections> inspections,
        Supplier<Campaigns> campaigns,
        Supplier<Assessments> assessments,
        Supplier<Reviews> reviews,
        Supplier<Claims> claims,
        Supplier<String> token,
        Supplier<Accounts> accounts,
        IntSupplier port,
        TransactionTemplate transaction,
        Path directory) {}
