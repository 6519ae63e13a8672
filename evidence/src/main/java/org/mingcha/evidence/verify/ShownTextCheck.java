package org.mingcha.evidence.verify;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.Manifest;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.page.PageNotes;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/** That a document shows what the figures say. Of a renderer that is not known, a difference is told and is no finding. */
record ShownTextCheck(boolean isKnown, String renderer, ComparedWith said, VerificationFindings findings) {
    /** What a document of this name has to show. */
    interface ComparedWith {
        Outcome compare(String name, byte[] document);

        /** In which sentences a Word document differs from it; empty where nobody can tell. */
        default Optional<SentenceDifferences> sentences(String name, byte[] document) {
            return Optional.empty();
        }
    }

    /** With what the figures of a report say. */
    private record ComparedWithFigures(
            DocumentComparison comparison, Manifest manifest, byte[] figures, PageNotes notes) implements ComparedWith {
        @Override
        public Outcome compare(String name, byte[] document) {
            return comparison.compare(
                    manifest.form().renderer(), figures, name, manifest.citations(), notes.of(name), document);
        }

        @Override
        public Optional<SentenceDifferences> sentences(String name, byte[] document) {
            return comparison.sentences(figures, name, manifest.citations(), document);
        }
    }

    static ShownTextCheck of(
            DocumentComparison comparison,
            Manifest manifest,
            SortedMap<String, byte[]> files,
            VerificationFindings findings) {
        var figures = files.getOrDefault(PartNames.FIGURES, new byte[0]);
        var renderer = manifest.form().renderer();
        return new ShownTextCheck(
                manifest.form().isFormer() || comparison.knows(renderer),
                renderer,
                new ComparedWithFigures(comparison, manifest, figures, notes(files)),
                findings);
    }

    /** Of the pages; whether they are the right ones is another check's. */
    static PageNotes notes(SortedMap<String, byte[]> files) {
        try {
            var bytes = files.get(PartNames.PAGES);
            return bytes == null ? PageNotes.NONE : PageNotes.fromJson(bytes);
        } catch (MalformedEvidence e) {
            return PageNotes.NONE;
        }
    }

    /**
     * Begins to read these documents, beside whatever else is checked; half of a verification goes there.
     *
     * @return how far each was compared: waits for them, and tells of them in their order
     */
    Supplier<SortedMap<String, How>> start(SortedMap<String, byte[]> files, List<String> names) {
        var outcomes = names.stream()
                .map(name ->
                        ForkJoinPool.commonPool().submit(() -> compared(name, files.getOrDefault(name, new byte[0]))))
                .toList();
        return () -> {
            var compared = new TreeMap<String, How>();
            for (var i = 0; i < names.size(); i++) {
                var read = outcomes.get(i).join();
                compared.put(names.get(i), tell(names.get(i), read.outcome()));
                tell(names.get(i), read.sentences());
            }
            return compared;
        };
    }

    /** What came of it, and of a Word file that is not as it was written the sentences that differ. */
    private record Compared(Outcome outcome, SentenceDifferences sentences) {}

    private Compared compared(String name, byte[] document) {
        var outcome = compare(name, document);
        var none = new SentenceDifferences(List.of(), 0);
        return outcome instanceof Outcome.Differs || outcome instanceof Outcome.Refused
                ? new Compared(outcome, said.sentences(name, document).orElse(none))
                : new Compared(outcome, none);
    }

    private void tell(String name, SentenceDifferences sentences) {
        if (!isKnown) {
            return;
        }
        for (var each : sentences.first()) {
            say("document.sentence." + each.kind(), name, each.place(), each.expected(), each.found());
        }
        if (sentences.more() > 0) {
            say("document.sentence.more", name, Integer.toString(sentences.more()));
        }
    }

    private How tell(String name, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Same(var how) -> {
                findings.note(VerificationStep.DOCUMENTS, "document.same." + how.code(), name);
                yield how;
            }
            case Outcome.Differs(var place, var expected, var found) -> {
                say("document.differs", name, place, expected, found);
                yield isKnown ? How.TEXT : How.NONE;
            }
            case Outcome.Refused(var oddity, var detail) -> {
                say("document.odd." + oddity.code(), name, detail);
                yield How.NONE;
            }
            case Outcome.NotCompared() -> {
                findings.note(VerificationStep.DOCUMENTS, "document.uncompared", name);
                yield How.NONE;
            }
            case Outcome.TooLarge() -> {
                findings.note(VerificationStep.DOCUMENTS, "document.large", name);
                yield How.NONE;
            }
        };
    }

    private void say(String key, Object... arguments) {
        if (isKnown) {
            findings.problem(VerificationStep.DOCUMENTS, key, arguments);
        } else {
            findings.note(VerificationStep.DOCUMENTS, "document.renderer", arguments[0], renderer);
        }
    }

    /** What a stranger's file makes a reader do is not known; a failure is an answer too. */
    private Outcome compare(String name, byte[] document) {
        try {
            return said.compare(name, document);
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Refused(Oddity.DAMAGED, String.valueOf(e.getMessage()));
        }
    }
}
