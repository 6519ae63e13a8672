package org.mingcha.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.messages.MessageBundles;
import org.mingcha.reporting.OwnReturns;
import org.mingcha.reporting.ReturnDraftResult;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A return that an office published is due under its own name: no sentence of ours knows it. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=dues.invalid/log")
class OwnReturnDuesModuleTest {
    private static final String DRAFT = """
            id: hazard_monthly
            title: 月度隐患报表
            en: Monthly hazards
            cadence: monthly
            due_day: 5
            from: 2025-03
            owed_by: [village]
            fields:
              - {name: hazards, zh: 隐患数, en: Hazards, type: count}
            """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueDates dues;

    @Autowired
    private OwnReturns own;

    @Autowired
    private ReturnReporting reporting;

    @Test
    void isCalledByItsName() {
        var world = new NotificationWorld(context);
        var read = (ReturnDraftResult.Read) own.read("hazards.yaml", DRAFT.getBytes(StandardCharsets.UTF_8));
        assertThat(own.publish(Actor.operator(), read.drafts())).isInstanceOf(DefinitionResult.Published.class);
        reporting.open(new ReturnKey(NotificationWorld.VILLAGE, "hazard_monthly", NotificationWorld.period("2025-03")));
        world.seal();
        var path =
                "CN/" + NotificationWorld.COUNTY + "/" + NotificationWorld.TOWN + "/" + NotificationWorld.VILLAGE + "/";
        var clerk = NotificationWorld.actor(41, Role.CLERK, NotificationWorld.VILLAGE, path);
        var due = dues.due(clerk, null, 50).dues().stream()
                .filter(each -> each.path().contains("hazard_monthly"))
                .findFirst()
                .orElseThrow();
        assertThat(said(due, Locale.SIMPLIFIED_CHINESE)).isEqualTo("月度隐患报表（2025-03）");
        assertThat(said(due, Locale.ENGLISH)).isEqualTo("月度隐患报表, 2025-03");
    }

    private static String said(DueDate due, Locale locale) {
        return MessageBundles.sentence(
                due.titleKey(), locale, due.titleArguments().toArray());
    }
}
