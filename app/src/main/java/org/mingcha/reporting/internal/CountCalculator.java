package org.mingcha.reporting.internal;

/**
 * The counts straight from the store of facts, all at once: what the fold came to step by step. Rebuilding writes them,
 * {@code fsck} holds them against what is stored.
 */
final class CountCalculator {
    /** Whether {@code v}, a return that stands and was not explained against the ledger, is still to be taken. */
    private static final String SENT_BACK_BEFORE = """
            v.record_id <> v.first_record and exists (
                select 1
                from transparency.record_v1 back
                where back.first_record = v.first_record
                  and back.first_record <> back.record_id
                  and back.type = 'return.sent_back'
                  and back.log_index < v.log_index)
            """;

    private static final String NOT_TAKEN = """

            and (
                select count(distinct coalesce(took.facts->>'addressee', 'superior'))
                from transparency.record_v1 took
                where took.target = v.record_id
                  and took.source = 'return.taken'
                  and took.log_index < :size) < case when %s = any(:taken) then 2 else 1 end
            """;

    /** Every return that stands below {@code :size}; whether it is contradicted is told by {@link #AGAINST}. */
    static final String FILED = """

            select distinct on (p.period_id, v.unit) p.period_id, v.unit, v.log_index,
                ((case when v.record_id = v.first_record then v.recorded_at
                    else (select f.recorded_at from transparency.record_v1 f where f.record_id = v.first_record) end)
                    at time zone :zone)::date <= p.due_on as on_time,
                said.nil, said.explained, false as contradicted,
            """ + waits("said.nil and said.explained", "said.return") + """
                as waiting
            from transparency.record_v1 v
            cross join lateral jsonb_to_record(v.facts) as said (return text, period text, nil boolean, explained boolean)
            join reporting.period p on p.return_id = said.return and p.period = said.period
            where v.source = 'return.filed'
              and v.type = 'return.filed'
              and v.log_index < :size
              and not exists (
                  select 1
                  from transparency.record_v1 later
                  where later.first_record = v.first_record
                    and later.first_record <> later.record_id
                    and later.source = 'return.filed'
                    and later.log_index > v.log_index
                    and later.log_index < :size)
            order by p.period_id, v.unit, v.log_index
            """;

    /** {@code v}, by which a superior sent a return back, is the last word below {@code :size}. */
    static final String SENT_BACK_HOLDS = """

              and v.log_index < :size
              and not exists (
                  select 1
                  from transparency.record_v1 later
                  where later.first_record = v.first_record
                    and later.first_record <> later.record_id
                    and later.log_index > v.log_index
                    and later.log_index < :size)
              and not exists (
                  select 1
                  from reporting.filed f
                  where f.period_id = p.period_id and f.unit = v.unit)
            """;

    /** Every return that stands as sent back, once reporting.filed is right. */
    static final String SENT_BACK = """

            select distinct on (p.period_id, v.unit) p.period_id, v.unit, v.log_index
            from transparency.record_v1 v
            join reporting.period p on p.return_id = v.facts->>'return' and p.period = v.facts->>'period'
            where v.type = 'return.sent_back'
            """ + SENT_BACK_HOLDS + """
            order by p.period_id, v.unit, v.log_index
            """;

    /** The newest reason registered for each return. */
    static final String NOTED = """

            select p.period_id, v.unit, max(v.log_index) as log_index
            from transparency.record_v1 v
            join reporting.period p on p.return_id = v.facts->>'return' and p.period = v.facts->>'period'
            where v.type = 'return.noted'
              and v.log_index < :size
            group by p.period_id, v.unit
            """;

    /** Units and periods with an entry below {@code :size} in a register that the return is about. */
    static final String AGAINST = """

            select distinct p.period_id, v.unit
            from unnest(:returns, :registers) as about (return_id, register)
            join transparency.record_v1 v on v.source = about.register
            join reporting.period p on p.return_id = about.return_id
                and v.happened_on between p.first_day and p.last_day
            where not v.drill
              and v.log_index < :size
              and v.type not like '%.withdrawn'
              and v.type <> 'return.sent_back'
              and not exists (
                  select 1
                  from transparency.record_v1 later
                  where later.first_record = v.first_record
                    and later.first_record <> later.record_id
                    and later.log_index > v.log_index
                    and later.log_index < :size)
            """;

    /** The numbers of every return in reporting.filed. */
    static final String AMOUNTS = """

            select f.period_id, said.key, f.unit, said.value::numeric
            from reporting.filed f
            join transparency.record_v1 v on v.log_index = f.log_index
            cross join lateral jsonb_each_text(v.facts) as said (key, value)
            where not f.nil
              and said.key not in ('return', 'period', 'nil', 'due_on', 'explained')
            """;

    /** Sums of each subtree from reporting.filed: first of units without others below, then from there to the root. */
    static final String TOTALS = """

            step as materialized (
                select f.period_id, case when m.last > m.place then m.code else m.parent end as unit,
                    count(*) as filed, count(*) filter (where f.on_time) as on_time,
                    count(*) filter (where f.nil) as nil, count(*) filter (where f.contradicted) as contradicted,
                    count(*) filter (where f.waiting) as waiting, 0 as sent_back
                from reporting.filed f
                join reporting.period p on p.period_id = f.period_id
                join reporting.member m on m.roster = p.roster and m.code = f.unit
                group by 1, 2
                union all
                select b.period_id, b.unit, 0, 0, 0, 0, 0, 1
                from reporting.sent_back b
            ),
            """ + CountTable.climb();

    private CountCalculator() {}

    /**
     * Whether {@code v}, a return that stands, is still to be taken: it is a nil return that is explained against the
     * ledger, or was sent back before, and its superior has to; or it is one of those that both addressees always take.
     *
     * @param explained SQL that says whether it is a nil return with an explanation
     * @param returnId SQL for the return's id
     */
    static String waits(String explained, String returnId) {
        return "(%s or %s = any(:taken) or %s)".formatted(explained, returnId, SENT_BACK_BEFORE)
                + NOT_TAKEN.formatted(returnId);
    }
}
