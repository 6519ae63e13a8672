package org.mingcha.organisation.internal;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.UnitKind;

/** The kinds as files write them: our codes, or Chinese words. */
final class UnitKinds {
    private static final Map<String, UnitKind> WORDS = Map.ofEntries(
            entry("国家", UnitKind.COUNTRY),
            entry("省", UnitKind.PROVINCE),
            entry("省级", UnitKind.PROVINCE),
            entry("市", UnitKind.CITY),
            entry("地市", UnitKind.CITY),
            entry("地级", UnitKind.CITY),
            entry("县", UnitKind.COUNTY),
            entry("区县", UnitKind.COUNTY),
            entry("县级", UnitKind.COUNTY),
            entry("乡", UnitKind.TOWN),
            entry("镇", UnitKind.TOWN),
            entry("乡镇", UnitKind.TOWN),
            entry("街道", UnitKind.TOWN),
            entry("村", UnitKind.VILLAGE),
            entry("社区", UnitKind.VILLAGE),
            entry("学校", UnitKind.SCHOOL),
            entry("部门", UnitKind.OFFICE),
            entry("机构", UnitKind.OFFICE),
            entry("站所", UnitKind.OFFICE));

    private UnitKinds() {}

    static Optional<UnitKind> read(String text) {
        return UnitKind.of(text.toLowerCase(Locale.ROOT)).or(() -> Optional.ofNullable(WORDS.get(text)));
    }
}
