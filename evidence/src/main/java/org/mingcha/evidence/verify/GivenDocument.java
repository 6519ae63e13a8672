package org.mingcha.evidence.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.mingcha.evidence.bundle.Manifest;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.ZipReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Word file beside the bundle, as somebody may have edited it, and in which sentences it differs.
 *
 * @param name the document of the bundle that it is nearest to
 */
record GivenDocument(String name, SentenceDifferences differences) {
    private static final List<String> NAMES = List.of("report.docx", "report-narrative.docx");

    /** Empty where the file is no Word file that can be read, or this program compares none. */
    static Optional<GivenDocument> compare(byte[] bundle, byte[] document) {
        var files = ZipReader.read(bundle).orElseThrow().files();
        var figures = files.getOrDefault(PartNames.FIGURES, new byte[0]);
        var manifest = Manifest.fromJson(files.getOrDefault(PartNames.MANIFEST, new byte[0]));
        return ServiceLoader.load(DocumentComparison.class).findFirst().stream()
                .flatMap(comparison -> NAMES.stream()
                        .flatMap(name -> comparison
                                .sentences(figures, name, manifest.citations(), document)
                                .map(found -> new GivenDocument(name, found))
                                .stream()))
                .min(Comparator.comparingInt(each -> each.differences().count()));
    }

    boolean isSame() {
        return differences.count() == 0;
    }

    Stream<String> lines(VerifierMessages messages, String file) {
        if (isSame()) {
            return Stream.of(messages.sentence("given.same", file, name));
        }
        var told = differences.first().stream()
                .map(each -> messages.sentence(
                        "given.sentence." + each.kind(), each.place(), each.expected(), each.found()));
        var more = differences.more() == 0
                ? Stream.<String>empty()
                : Stream.of(messages.sentence("given.more", Integer.toString(differences.more())));
        return Stream.of(
                        Stream.of(
                                messages.sentence("given.differs", file, name, Integer.toString(differences.count()))),
                        told,
                        more)
                .flatMap(each -> each);
    }

    void to(ObjectNode json) {
        var object = json.putObject("document").put("name", name).put("more", differences.more());
        var list = object.putArray("differences");
        differences
                .first()
                .forEach(each -> list.addObject()
                        .put("place", each.place())
                        .put("expected", each.expected())
                        .put("found", each.found()));
    }
}
