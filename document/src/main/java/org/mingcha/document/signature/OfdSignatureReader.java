package org.mingcha.document.signature;

import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.mingcha.evidence.bundle.ZipContents;
import org.mingcha.evidence.verify.SignatureRemark;
import org.mingcha.evidence.verify.SignatureReport;
import org.mingcha.evidence.verify.SignatureVerdict;

/** Reads the signatures of an OFD file; each has to cover every part but the list of signatures and what came after it. */
final class OfdSignatureReader {
    /** Each costs reading the whole file again. */
    private static final int MOST = 50;

    private static final Set<String> SM3 = Set.of(GMObjectIdentifiers.sm3.getId(), "SM3");

    private final ZipContents zip;
    private final SortedMap<String, byte[]> parts;
    private final CertificateChain chain;

    /** A signature's two parts, by their names in the file. */
    private record Place(String type, String description, String value, OfdPart content) {}

    OfdSignatureReader(ZipContents zip, CertificateChain chain) {
        this.zip = zip;
        this.chain = chain;
        parts = zip.files();
    }

    SignatureReport read() {
        if (!zip.oddities().isEmpty()) {
            return flaw("ofd.container", zip.oddities().getFirst().kind().code());
        }
        Optional<OfdPart> body = part(OfdSignatureList.ENTRANCE, "OFD").flatMap(root -> root.only("DocBody"));
        if (body.isEmpty()) {
            return flaw("ofd.list", OfdSignatureList.ENTRANCE);
        }
        if (body.get().all("Signatures").isEmpty()) {
            return flaw("ofd.unsigned");
        }
        String list = resolve(OfdSignatureList.ENTRANCE, body.get().text("Signatures"));
        List<OfdPart> entries =
                part(list, "Signatures").map(root -> root.all("Signature")).orElse(List.of());
        if (entries.size() > MOST) {
            return flaw("ofd.list", list);
        }
        List<Place> places = new ArrayList<>();
        for (OfdPart entry : entries) {
            String description = resolve(list, entry.attribute("BaseLoc"));
            Optional<OfdPart> content = part(description, "Signature");
            if (content.isEmpty()) {
                return flaw("ofd.list", description);
            }
            String value = resolve(description, content.get().text("SignedValue"));
            places.add(new Place(entry.attribute("Type"), description, value, content.get()));
        }
        return places.isEmpty() ? flaw("ofd.list", list) : new SignatureReport(verdicts(list, places), List.of());
    }

    private List<SignatureVerdict> verdicts(String list, List<Place> places) {
        List<SignatureVerdict> verdicts = new ArrayList<>();
        Set<String> free = new HashSet<>(Set.of(list));
        for (int i = places.size() - 1; i >= 0; i--) {
            free.add(places.get(i).description());
            free.add(places.get(i).value());
            verdicts.addFirst(verdict(places.get(i), free));
        }
        return verdicts;
    }

    /** @param free what this signature cannot cover, since it was written with it or later */
    private SignatureVerdict verdict(Place place, Set<String> free) {
        if (!place.type().equals("Sign")) {
            return new SignatureVerdict("", "", List.of(SignatureRemark.flaw("ofd.seal")));
        }
        Optional<OfdPart> signed = place.content().only("SignedInfo");
        byte[] value = parts.getOrDefault(place.value(), new byte[0]);
        byte[] description = parts.getOrDefault(place.description(), new byte[0]);
        SignatureReading reading = DerLength.cut(value)
                .filter(whole -> whole.length == value.length)
                .map(whole -> SmSignature.read(whole, SignatureDigest.sm3(description)))
                .orElse(SignatureReading.malformed(place.value()));
        List<SignatureRemark> remarks = new ArrayList<>();
        SignatureRemark flaw = reading.flaw();
        if (flaw != null) {
            remarks.add(flaw);
        }
        remarks.addAll(covered(place, signed, free));
        Instant time =
                signed.flatMap(each -> time(each.text("SignatureDateTime"))).orElse(null);
        X509Certificate certificate = reading.certificate();
        if (certificate != null) {
            remarks.addAll(chain.judge(certificate, reading.others(), time));
        }
        return new SignatureVerdict(
                certificate == null ? "" : CertificateUse.name(certificate),
                time == null ? "" : time.toString(),
                remarks);
    }

    private List<SignatureRemark> covered(Place place, Optional<OfdPart> signed, Set<String> free) {
        Optional<OfdPart> references = signed.flatMap(each -> each.only("References"));
        if (references.isEmpty()) {
            return List.of(SignatureRemark.flaw("malformed", place.description()));
        }
        if (!SM3.contains(references.get().attribute("CheckMethod"))) {
            return List.of(SignatureRemark.flaw("algorithm", references.get().attribute("CheckMethod")));
        }
        List<SignatureRemark> flaws = new ArrayList<>();
        Set<String> open = new HashSet<>(parts.keySet());
        open.removeAll(free);
        Set<String> named = new HashSet<>();
        for (OfdPart reference : references.get().all("Reference")) {
            String name = resolve(place.description(), reference.attribute("FileRef"));
            if (!named.add(name)) {
                flaws.add(SignatureRemark.flaw("ofd.part.twice", name));
            }
            byte[] part = parts.get(name);
            if (part == null) {
                flaws.add(SignatureRemark.flaw("ofd.part.missing", name));
            } else if (!Arrays.equals(SignatureDigest.sm3(part), digest(reference.text("CheckValue")))) {
                flaws.add(SignatureRemark.flaw("ofd.part.changed", name));
            }
        }
        open.stream()
                .filter(name -> !named.contains(name))
                .sorted()
                .forEach(name -> flaws.add(SignatureRemark.flaw("ofd.part.uncovered", name)));
        return flaws.isEmpty() ? List.of(SignatureRemark.ok("ofd.whole", open.size())) : flaws;
    }

    private Optional<OfdPart> part(String name, String root) {
        byte[] part = parts.get(name);
        return part == null ? Optional.empty() : OfdPart.read(part, root);
    }

    /** A place as OFD writes it: from the root with a slash in front, else from where it is said. */
    private static String resolve(String from, String place) {
        return place.startsWith("/") ? place.substring(1) : from.substring(0, from.lastIndexOf('/') + 1) + place;
    }

    private static byte[] digest(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OfdSignatureWriter.TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static SignatureReport flaw(String key, Object... arguments) {
        return new SignatureReport(List.of(), List.of(SignatureRemark.flaw(key, arguments)));
    }
}
