package org.mingcha.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The blocks of {@code texts}, strictly: an unknown kind or a missing part is named by its place. */
final class ReportBlocks {

    List<Block> read(JsonNode blocks, String place) {
        if (!blocks.isArray() || blocks.isEmpty()) {
            throw new MalformedReport(place + " holds no blocks");
        }
        List<Block> read = new ArrayList<>(blocks.size());
        for (JsonNode block : blocks) {
            read.add(block(block, place + "[" + read.size() + "]"));
        }
        return read;
    }

    private Block block(JsonNode block, String place) {
        String kind = text(block, "b", place);
        return switch (kind) {
            case "title" -> new Block.Title(text(block, "text", place));
            case "addressee" -> new Block.Addressee(text(block, "text", place));
            case "heading" -> heading(block, place);
            case "paragraph" -> new Block.Paragraph(runs(block.path("runs"), place), optional(block, "item"));
            case "attachments" -> new Block.Attachments(strings(block.path("items"), place));
            case "signature" -> new Block.Signature(text(block, "unit", place), text(block, "date", place));
            case "note" -> new Block.Note(runs(block.path("runs"), place));
            case "annex" -> new Block.Annex(text(block, "no", place), text(block, "title", place));
            case "table" -> table(block, place);
            default -> throw new MalformedReport(place + ": unknown block " + kind);
        };
    }

    private Block heading(JsonNode block, String place) {
        int level = block.path("level").asInt(0);
        if (level < 1 || level > 2) {
            throw new MalformedReport(place + ": heading level must be 1 or 2");
        }
        return new Block.Heading(level, text(block, "text", place));
    }

    private Block table(JsonNode block, String place) {
        List<Block.Column> columns = new ArrayList<>();
        for (JsonNode column : block.path("columns")) {
            columns.add(column(column, place + ".columns[" + columns.size() + "]"));
        }
        List<Block.Row> rows = new ArrayList<>();
        for (JsonNode row : block.path("rows")) {
            rows.add(row(row, columns.size(), place + ".rows[" + rows.size() + "]"));
        }
        return new Block.Table(block.path("caption").asString(""), columns, rows);
    }

    private Block.Column column(JsonNode column, String place) {
        double width = column.path("width").asDouble(0);
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new MalformedReport(place + ": width must be a number above 0");
        }
        return new Block.Column(
                text(column, "head", place), width, align(column.path("align").asString("left"), place));
    }

    private Block.Align align(String name, String place) {
        try {
            return Block.Align.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MalformedReport(place + ": unknown align " + name, e);
        }
    }

    private Block.Row row(JsonNode row, int columns, String place) {
        List<Block.Cell> cells = new ArrayList<>();
        for (JsonNode cell : row) {
            cells.add(new Block.Cell(runs(cell, place)));
        }
        if (cells.size() != columns) {
            throw new MalformedReport(place + ": " + cells.size() + " cells for " + columns + " columns");
        }
        return new Block.Row(cells);
    }

    private List<Run> runs(JsonNode runs, String place) {
        if (runs.isString()) {
            return List.of(new Run.Words(runs.asString()));
        }
        if (!runs.isArray()) {
            throw new MalformedReport(place + ": runs must be a list");
        }
        List<Run> read = new ArrayList<>();
        for (JsonNode run : runs) {
            read.add(run(run, place));
        }
        return read;
    }

    private Run run(JsonNode run, String place) {
        if (run.isString()) {
            return new Run.Words(run.asString());
        }
        return new FigureRun(text(run, "figure", place), text(run, "text", place), strings(run.path("cite"), place));
    }

    private List<String> strings(JsonNode list, String place) {
        List<String> read = new ArrayList<>();
        for (JsonNode entry : list) {
            if (!entry.isString()) {
                throw new MalformedReport(place + ": a list of texts holds " + entry.getNodeType());
            }
            read.add(entry.asString());
        }
        return read;
    }

    private String text(JsonNode block, String field, String place) {
        JsonNode value = block.path(field);
        if (!value.isString()) {
            throw new MalformedReport(place + ": " + field + " is missing");
        }
        return value.asString();
    }

    private @Nullable String optional(JsonNode block, String field) {
        JsonNode value = block.path(field);
        return value.isString() ? value.asString() : null;
    }
}
