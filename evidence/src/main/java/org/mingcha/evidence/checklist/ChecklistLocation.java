package org.mingcha.evidence.checklist;

/**
 * Where in a checklist something stands.
 *
 * @param item id of the item, empty outside of items
 * @param key the path of keys, as {@code rules[2].where.kind}
 */
public record ChecklistLocation(String file, String item, String key) {
    ChecklistLocation in(String child) {
        return new ChecklistLocation(file, item, key.isEmpty() ? child : key + "." + child);
    }

    ChecklistLocation at(int index) {
        return new ChecklistLocation(file, item, key + "[" + (index + 1) + "]");
    }

    ChecklistLocation ofItem(String id) {
        return new ChecklistLocation(file, id, "");
    }
}
