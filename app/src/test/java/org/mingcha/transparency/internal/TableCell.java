package org.mingcha.transparency.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One cell of a table of ours: altered and put back by the database's owner. */
record TableCell(String table, String column, String type, List<String> keys, String row) {
    /** Every cell of one row; {@code share} in [0, 1] says which row by primary key. */
    static List<TableCell> ofRow(TestDatabase database, String table, double share) {
        var jdbc = database.ownerJdbc();
        var keys = jdbc.sql("""
                        select a.attname
                        from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indrelid = cast(:table as regclass) and i.indisprimary
                        order by array_position(i.indkey::int2[], a.attnum)
                        """)
                .param("table", "transparency." + table)
                .query(String.class)
                .list();
        var condition = String.join(
                " || ' ' || ", keys.stream().map(key -> key + "::text").toList());
        var count = jdbc.sql("select count(*) from transparency." + table)
                .query(Long.class)
                .single();
        var row = jdbc.sql("select " + condition + " from transparency." + table + " order by "
                        + String.join(", ", keys) + " offset :place limit 1")
                .param("place", Math.round((count - 1) * share))
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select column_name, data_type
                        from information_schema.columns
                        where table_schema = 'transparency' and table_name = :table and column_name <> 'one'
                        order by ordinal_position
                        """)
                .param("table", table)
                .query((result, number) -> new TableCell(table, result.getString(1), result.getString(2), keys, row))
                .list();
    }

    /** The row as findings name it. */
    String key() {
        var packed = row.startsWith("\\x") ? row.substring(2) : row;
        return packed.replace(' ', '/');
    }

    @Nullable
    String value(JdbcClient jdbc) {
        return jdbc.sql("select " + column + "::text from transparency." + table + " where " + condition())
                .param("row", row)
                .query((result, number) -> java.util.Optional.ofNullable(result.getString(1)))
                .single()
                .orElse(null);
    }

    /** @return the new value as text; the row is then found under it where it is part of the key */
    void alter(JdbcClient jdbc) {
        jdbc.sql("update transparency." + table + " set " + column + " = " + other() + " where " + condition())
                .param("row", row)
                .update();
    }

    void putBack(JdbcClient jdbc, String value, String altered) {
        var moved = new TableCell(table, column, type, keys, rowWith(altered));
        jdbc.sql("update transparency." + table + " set " + column + " = cast(:value as " + type + ") where "
                        + moved.condition())
                .param("row", moved.row)
                .param("value", value)
                .update();
    }

    /** The row's key after this column of it took another value. */
    private String rowWith(String altered) {
        var parts = row.split(" ", -1);
        if (keys.contains(column)) {
            parts[keys.indexOf(column)] = altered;
        }
        return String.join(" ", parts);
    }

    private String condition() {
        return String.join(
                        " || ' ' || ", keys.stream().map(key -> key + "::text").toList()) + " = :row";
    }

    private String other() {
        return switch (type) {
            case "bigint", "integer" -> column + " + 1000003";
            case "smallint" -> column + " + 3";
            case "text" -> column + " || '0'";
            case "date" -> column + " + 1";
            case "timestamp with time zone" -> column + " + interval '1 millisecond'";
            case "boolean" -> "not " + column;
            case "bytea" ->
                "case when length(%1$s) = 0 then decode(repeat('00', 32), 'hex') else set_byte(%1$s, length(%1$s) / 2, get_byte(%1$s, length(%1$s) / 2) # 1) end"
                        .formatted(column);
            default -> throw new IllegalStateException("No other value for " + type);
        };
    }

    @Override
    public String toString() {
        return table + "." + column + " of " + row;
    }
}
