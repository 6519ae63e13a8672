package org.mingcha.accounts.internal;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.mingcha.accounts.AccountAct.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes on paper for whoever has lost the other factor; each opens once. */
@Component
@Transactional
class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 15;
    private static final int GROUP = 4;

    private final FactorTable factors;
    private final ActTable acts;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(FactorTable factors, ActTable acts) {
        this.factors = factors;
        this.acts = acts;
    }

    /** As they are copied: in groups. Those before are void. */
    List<String> renew(long account) {
        var codes = Stream.generate(this::made).limit(COUNT).toList();
        factors.replaceCodes(account, codes);
        return codes.stream()
                .map(code -> String.join("-", code.split("(?<=\\G.{" + GROUP + "})")))
                .toList();
    }

    private String made() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base32.of(bytes);
    }

    /** True once; an act, so that whoever did not do it sees it. */
    boolean spend(long account, String typed) {
        boolean spent = factors.spendCode(account, Base32.typed(typed));
        if (spent) {
            acts.add(NewAct.of(account, Kind.RECOVERY_USED, account));
        }
        return spent;
    }
}
