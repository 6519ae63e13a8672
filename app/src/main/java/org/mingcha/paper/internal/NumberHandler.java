package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.PostCheck;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.paper.NumberPaper;
import org.mingcha.paper.NumberingResult;
import org.mingcha.paper.NumberingResult.Reason;
import org.mingcha.paper.PaperLack;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives numbers, each once: in one transaction the number, its leaf, and the paper as it then is. */
@Component
public class NumberHandler {
    /** Who keeps a body's register of documents; villages have a clerk only. */
    private static final List<Role> NUMBERING = List.of(Role.OFFICER, Role.CLERK, Role.INSPECTOR, Role.LEADER);

    private static final List<Role> SIGNING = List.of(Role.LEADER);
    private static final int MOST = 200;

    private final NumberTable table;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final PostCheck posts;
    private final TransactionTemplate transaction;

    NumberHandler(
            NumberTable table,
            TransparencyLog log,
            MingchaClock clock,
            PostCheck posts,
            TransactionTemplate transaction) {
        this.table = table;
        this.log = log;
        this.clock = clock;
        this.posts = posts;
        this.transaction = transaction;
    }

    /** Of this very unit: nobody above keeps a body's register. */
    public Optional<Role> numbering(Actor actor, Numberable paper) {
        return signing(actor, paper).or(() -> acting(actor, NUMBERING, paper));
    }

    /** Who numbers a paper that lacks something, or signs by numbering. */
    public Optional<Role> signing(Actor actor, Numberable paper) {
        return acting(actor, SIGNING, paper);
    }

    private static Optional<Role> acting(Actor actor, List<Role> roles, Numberable paper) {
        return actor.isOperator()
                ? Optional.of(Role.ADMIN)
                : actor.acting(roles, grant -> grant.unit().equals(paper.unit().code()));
    }

    /** What is missing to number it, if this actor does. */
    public List<PaperLack> lacks(Actor actor, Numberable paper) {
        var lacks = new ArrayList<>(paper.lacks());
        if (paper.head().hasNumber()) {
            if (!paper.head().isNamed()) {
                lacks.add(lack("lack.name"));
            }
            if (paper.head().series().isEmpty()) {
                lacks.add(lack("lack.series"));
            }
            if (paper.head().isUpward() && signer(actor, paper).isEmpty()) {
                lacks.add(lack("lack.signer"));
            }
        }
        return lacks;
    }

    private static PaperLack lack(String key) {
        return new PaperLack(key, PaperSentences.words(key));
    }

    /** The number that it would get. */
    public Optional<PaperNumber> next(Numberable paper) {
        var series = paper.head().series();
        var year = paper.day().getYear();
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PaperNumber(series, year, table.next(paper.unit().code(), series, year)));
    }

    /** @param paper seen by this actor */
    public NumberingResult number(Actor actor, Numberable paper, NumberPaper command) {
        if (numbering(actor, paper).isEmpty()) {
            return new NumberingResult.Unknown();
        }
        if (!paper.head().hasNumber()) {
            return refused(Reason.NO_NUMBER);
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            table.lock(paper.unit().code());
            return numberedBefore(paper, command).orElseGet(() -> number(new Act(actor, paper, command)));
        }));
    }

    /** Whoever does it twice gets the same number. */
    private Optional<NumberingResult> numberedBefore(Numberable paper, NumberPaper command) {
        return table.of(paper.kind(), paper.reference()).stream()
                .filter(row -> row.content().equals(paper.content()))
                .findFirst()
                .map(row -> isWanted(command.number().strip(), row.number())
                        ? new NumberingResult.Done(row.number(), words(row.number()))
                        : refused(Reason.NUMBERED, words(row.number())));
    }

    private static boolean isWanted(String typed, PaperNumber number) {
        return typed.isEmpty()
                || typed.equals(Long.toString(number.number()))
                || PaperNumber.parse(typed, PaperSentences.BOOK).equals(Optional.of(number));
    }

    private record Act(Actor actor, Numberable paper, NumberPaper command) {
        String reason() {
            return command.despite().strip().replaceAll("[\\u3002\\uff1b;.]+$", "");
        }
    }

    private NumberingResult number(Act act) {
        var lacks = lacks(act.actor(), act.paper());
        if (!lacks.isEmpty() && act.reason().isEmpty()) {
            return new NumberingResult.Refused(Reason.NOT_READY, List.of(), lacks);
        }
        if (!lacks.isEmpty() && signing(act.actor(), act.paper()).isEmpty()) {
            return new NumberingResult.Refused(Reason.LEADER_ONLY, List.of(), lacks);
        }
        if (act.reason().length() > MOST) {
            return refused(Reason.TOO_LONG);
        }
        var chosen = new NumberChoice(act.paper(), PaperSentences.BOOK)
                .of(act.command().number(), next(act.paper()));
        return switch (chosen) {
            case NumberChoice.Unfit(var reason, var arguments) -> refused(reason, arguments);
            case NumberChoice.Fit(var number) -> give(act, number, lacks);
        };
    }

    private NumberingResult give(Act act, PaperNumber number, List<PaperLack> lacks) {
        var paper = act.paper();
        if (table.isTaken(paper.unit().code(), number)) {
            return refused(Reason.TAKEN, words(number));
        }
        var signer = paper.head().isUpward() ? signer(act.actor(), paper).orElse("") : "";
        var despite = lacks.isEmpty() ? Numberable.Despite.NOTHING : new Numberable.Despite(lacks, act.reason());
        var numbered = paper.with(number, signer, despite);
        var role = numbering(act.actor(), paper).orElseThrow();
        var record = log.append(new NewFact(
                LeafType.PAPER_NUMBERED.code(),
                paper.unit().code(),
                clock.today(),
                role.code(),
                number.facts(paper.kind(), paper.reference(), numbered.facts()),
                text(act.actor(), signer, despite),
                List.of(),
                paper.signature().map(Numberable.Signature::record).orElse(null),
                false));
        insert(paper, number, record, numbered);
        return new NumberingResult.Done(number, words(number));
    }

    private void insert(Numberable paper, PaperNumber number, RecordId record, Numberable.Numbered numbered) {
        var row = new NumberTable.NewRow(paper.unit().code(), number, paper, record, numbered.sheet());
        table.insert(row, PaperSentences.BOOK);
    }

    private static Content text(Actor actor, String signer, Numberable.Despite despite) {
        var text = new TreeMap<String, Object>(Map.of(PaperNumber.ACCOUNT, Long.toString(actor.account())));
        if (!signer.isEmpty()) {
            text.put(PaperNumber.SIGNER, signer);
        }
        if (!despite.lacks().isEmpty()) {
            text.put(PaperNumber.LACKS, despite.words());
            text.put(PaperNumber.DESPITE, despite.reason());
        }
        return new Content(text);
    }

    /** The post that signed it; of what nobody has signed before, that of the leader who numbers it. */
    private Optional<String> signer(Actor actor, Numberable paper) {
        return paper.signature()
                .map(Numberable.Signature::signer)
                .or(() -> signing(actor, paper).map(role -> post(actor, role)))
                .filter(words -> !words.isEmpty());
    }

    /** How the account is called, where that is a post; empty for the operator at the console, who signs nothing. */
    String post(Actor actor, Role role) {
        if (actor.isOperator()) {
            return "";
        }
        var post = posts.isPost(actor.name()) ? actor.name() : PaperSentences.words("signer.leader");
        return role.isActing() ? PaperSentences.BOOK.say("signer.acting", List.of(post)) : post;
    }

    public static String words(PaperNumber number) {
        return number.words(PaperSentences.BOOK);
    }

    static NumberingResult refused(Reason reason, String... arguments) {
        return new NumberingResult.Refused(reason, Arrays.asList(arguments), List.of());
    }
}
