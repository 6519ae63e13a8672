package org.mingcha.web.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.ReportTemplates;
import org.mingcha.inspection.TemplateAct;
import org.mingcha.inspection.TemplateReading;
import org.mingcha.inspection.TemplateResult;
import org.mingcha.web.preview.TemplatePreviews;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads, publishes and withdraws what a page sends. */
@Component
class TemplateFormHandler {
    private final ReportTemplates templates;
    private final TemplatePreviews previews;
    private final UnitsTable units;

    TemplateFormHandler(ReportTemplates templates, TemplatePreviews previews, UnitsTable units) {
        this.templates = templates;
        this.previews = previews;
        this.units = units;
    }

    /** A file that was chosen, else what stands in the field. */
    static String sent(@Nullable MultipartFile file, @Nullable String typed) {
        if (file == null || file.isEmpty()) {
            return typed == null ? "" : typed;
        }
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the upload", e);
        }
    }

    /** What it would make of the newest report, or why it could not be published. */
    record Look(String refused, TemplatePage.@Nullable Preview preview) {}

    Look look(RequestContext context, String unit, String yaml) {
        act(context, unit);
        return switch (templates.read(unit, yaml)) {
            case TemplateReading.Read(var template) ->
                previews.of(context, unit, template)
                        .map(found -> new Look("", shown(found)))
                        .orElseGet(() -> new Look(context.t("template.no-report"), null));
            case TemplateReading.Refused refused -> new Look(sentence(context, refused), null);
            case TemplateReading.Broken broken -> new Look(sentence(context, broken), null);
        };
    }

    private static TemplatePage.Preview shown(TemplatePreviews.Tried tried) {
        return new TemplatePage.Preview(tried.title(), blocks(tried.list()), blocks(tried.narrative()));
    }

    private static List<TemplatePage.Block> blocks(List<TemplatePreviews.Said> said) {
        return said.stream()
                .map(each -> new TemplatePage.Block(each.kind(), each.text()))
                .toList();
    }

    /** Why not; empty: it is published. */
    String publish(RequestContext context, String unit, String yaml) {
        return answer(context, templates.publish(act(context, unit), yaml));
    }

    /** The same of taking one back. */
    String withdraw(RequestContext context, String unit, long index) {
        return answer(context, templates.withdraw(act(context, unit), index));
    }

    private TemplateAct act(RequestContext context, String unit) {
        var role = units.find(context.actor(), unit)
                .flatMap(found -> context.actor().acting(TemplatePages.PUBLISHING, found.path()))
                .map(Role::code)
                .orElseThrow(NotFound::new);
        return new TemplateAct(unit, role, context.actor().account());
    }

    private static String answer(RequestContext context, TemplateResult result) {
        return switch (result) {
            case TemplateResult.Done _ -> "";
            case TemplateReading.Refused refused -> sentence(context, refused);
            case TemplateReading.Broken broken -> sentence(context, broken);
        };
    }

    private static String sentence(RequestContext context, TemplateReading.Refused refused) {
        return context.t("inspection.template.refused." + refused.why().code(), refused.detail());
    }

    private static String sentence(RequestContext context, TemplateReading.Broken broken) {
        return context.t("inspection.template.broken", broken.flaw().message(TemplatePreviews.locale(context)));
    }
}
