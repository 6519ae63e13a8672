package org.mingcha.web.ledger;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.StorageResult;
import org.mingcha.web.support.RequestContextResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Files sent with a form. A stored one is remembered in the session, so that a form which comes back with a fault keeps
 * it; a digest that this session did not store is not believed.
 */
@Component
public class Uploads {
    private static final String ATTRIBUTE = "evidence.uploads";

    /** What became of the files of one form. */
    public record Sent(List<EvidenceFile> files, List<Fault> faults) {}

    private final Ledger ledger;
    private final RequestContextResolver visits;

    Uploads(Ledger ledger, RequestContextResolver visits) {
        this.ledger = ledger;
        this.visits = visits;
    }

    public Sent take(MultipartHttpServletRequest request, List<String> kept, List<EvidenceFile> known) {
        var session = request.getSession();
        var remembered = remembered(session);
        var files = new ArrayList<>(
                known.stream().filter(file -> kept.contains(file.sha256())).toList());
        remembered.forEach((digest, line) -> {
            if (kept.contains(digest)
                    && files.stream().noneMatch(file -> file.sha256().equals(digest))) {
                files.add(parse(digest, line));
            }
        });
        return with(request, "evidence", files);
    }

    /** The one file of a field: the newly sent one, else the one that its form still names. */
    public Sent one(MultipartHttpServletRequest request, String field, String kept, List<EvidenceFile> known) {
        var sent = with(request, field, new ArrayList<>());
        return sent.files().isEmpty() && sent.faults().isEmpty() && !kept.isEmpty()
                ? new Sent(named(request, kept, known), List.of())
                : sent;
    }

    private static List<EvidenceFile> named(
            MultipartHttpServletRequest request, String kept, List<EvidenceFile> known) {
        var line = remembered(request.getSession()).get(kept);
        return line != null
                ? List.of(parse(kept, line))
                : known.stream()
                        .filter(file -> file.sha256().equals(kept))
                        .limit(1)
                        .toList();
    }

    private Sent with(MultipartHttpServletRequest request, String field, List<EvidenceFile> files) {
        var session = request.getSession();
        var remembered = remembered(session);
        var faults = new ArrayList<Fault>();
        request.getFiles(field).stream().filter(file -> !file.isEmpty()).forEach(file -> {
            switch (stored(file, visits.of(request).unit().code())) {
                case StorageResult.Stored done -> files.add(done.file());
                case StorageResult.Refused no -> faults.add(no.fault());
            }
        });
        files.forEach(
                file -> remembered.put(file.sha256(), file.size() + "\n" + file.mediaType() + "\n" + file.name()));
        session.setAttribute(ATTRIBUTE, remembered);
        return new Sent(files, faults);
    }

    /** @param unit the sender's own */
    private StorageResult stored(MultipartFile sent, String unit) {
        var name = sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename();
        try (var content = sent.getInputStream()) {
            return ledger.store(new EvidenceUpload(name, content, unit));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the upload " + name, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static HashMap<String, String> remembered(HttpSession session) {
        var found = session.getAttribute(ATTRIBUTE);
        return found instanceof HashMap<?, ?> map ? new HashMap<>((HashMap<String, String>) map) : new HashMap<>();
    }

    private static EvidenceFile parse(String digest, String line) {
        var parts = line.split("\n", 3);
        return new EvidenceFile(digest, parts[2], parts[1], Long.parseLong(parts[0]));
    }
}
