package org.mingcha.document;

/** The head and the foot of a paper on a page for the browser. */
record LetterheadMarkup(Markup markup, LayoutProfile standard, boolean isFormer) {

    void head(Block.Head head) {
        if (isFormer) {
            former(head);
            return;
        }
        head.notices().forEach(notice -> markup.element("p", notice, "class", "notice"));
        long size = Math.round(HeadStyle.sizeOnPages(head.body()));
        markup.element("p", head.body(), "class", "red-head", "style", "font-size:" + size + "pt");
        boolean goesUp = !head.signer().isBlank();
        markup.open("p", "class", goesUp ? "document-number up" : "document-number")
                .element("span", head.number());
        if (goesUp) {
            markup.open("span")
                    .text(standard.word("signer"))
                    .element("span", head.signer(), "class", "signer")
                    .close("span");
        }
        markup.close("p");
    }

    private void former(Block.Head head) {
        head.notices().forEach(notice -> markup.element("p", notice, "class", "annex-number"));
        markup.open("div", "class", "head", "style", "text-align:center");
        markup.element(
                "p",
                head.body(),
                "style",
                HeadStyle.body(head, standard.face("title").family()));
        if (!head.signer().isBlank()) {
            markup.element("p", standard.word("signer") + head.signer());
        }
        markup.element("p", head.number(), "style", HeadStyle.NUMBER);
        markup.close("div");
    }

    void imprint(Block.Imprint imprint) {
        String date = imprint.date() + standard.word("printed");
        markup.open("div", "class", isFormer ? "note" : "imprint");
        if (!imprint.copies().isBlank()) {
            markup.element("p", standard.word("copies") + imprint.copies());
        }
        if (isFormer) {
            markup.element("p", imprint.office()).element("p", date);
        } else {
            markup.open("p")
                    .element("span", imprint.office())
                    .element("span", date)
                    .close("p");
        }
        markup.close("div");
    }
}
