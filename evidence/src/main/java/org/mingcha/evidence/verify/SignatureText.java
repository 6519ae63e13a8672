package org.mingcha.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Signatures in lines for people and as JSON. */
record SignatureText(VerifierMessages messages) {
    List<String> lines(SignatureReport report, @Nullable SignatureRemark origin) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < report.signatures().size(); i++) {
            var each = report.signatures().get(i);
            lines.add(sentence(
                    each.statedTime().isEmpty() ? "of.timeless" : "of",
                    Integer.toString(i + 1),
                    each.signer().isEmpty() ? sentence("nobody") : each.signer(),
                    each.statedTime()));
            each.remarks().forEach(remark -> lines.add(line(remark)));
        }
        report.remarks().forEach(remark -> lines.add(line(remark)));
        if (origin != null) {
            lines.add(line(origin));
        }
        return lines;
    }

    String json(SignatureReport report, @Nullable SignatureRemark origin, boolean holds) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("holds", holds);
        var signatures = object.putArray("signatures");
        for (var each : report.signatures()) {
            var signature = signatures.addObject();
            signature.put("signer", each.signer()).put("stated_time", each.statedTime());
            write(each.remarks(), signature.putArray("remarks"));
        }
        write(report.remarks(), object.putArray("remarks"));
        if (origin != null) {
            write(List.of(origin), object.putArray("bundle"));
        }
        return CanonicalJson.text(object);
    }

    private void write(List<SignatureRemark> remarks, ArrayNode array) {
        remarks.forEach(each ->
                array.addObject().put("ok", each.isOk()).put("code", each.key()).put("detail", said(each)));
    }

    private String line(SignatureRemark remark) {
        return sentence(remark.isOk() ? "ok" : "flaw", said(remark));
    }

    private String said(SignatureRemark remark) {
        return sentence(remark.key(), remark.arguments().toArray());
    }

    private String sentence(String key, Object... arguments) {
        return messages.sentence("signature." + key, arguments);
    }
}
