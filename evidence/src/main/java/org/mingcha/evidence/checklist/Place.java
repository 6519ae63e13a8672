package org.mingcha.evidence.checklist;

/**
 * Where in a checklist something stands.
 *
 * @param item id of the item, empty outside of items
 * @param key the path of keys, as {@code rules[2].where.kind}
 */
public record Place(String file, String item, String key) {
    Place in(String child) {
        return new Place(file, item, key.isEmpty() ? child : key + "." + child);
    }

    Place at(int index) {
        return new Place(file, item, key + "[" + (index + 1) + "]");
    }

    Place ofItem(String id) {
        return new Place(file, id, "");
    }
}
