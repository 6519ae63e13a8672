package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An item that lacks what was never recorded says that the leader can declare it, and the leader does. */
@WebWorldTest
class DeclarationPagesModuleTest {
    private static final String ADDRESS = "/declarations/" + WebWorld.INSIDE;
    private static final String ITEM = "/assessments/" + WebWorld.INSIDE + "/2025/items/15";

    private static final String DOCUMENT = "/assessments/" + WebWorld.INSIDE + "/2025/documents/list.html";

    private static WebWorld world;

    @Autowired
    private TransparencyLog log;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void begin() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    @Test
    void theLeaderDeclaresFromTheItemsPage() {
        var leader = signedIn(Role.LEADER);
        var officer = signedIn(Role.OFFICER);
        assertThat(officer.get(ITEM).body())
                .contains("可请本单位第一责任人声明", "href=\"" + ADDRESS + "\"")
                .doesNotContain("register=incident");
        var item = leader.get(ITEM).body();
        assertThat(item).contains("您是第一责任人", ADDRESS + "?register=incident&amp;from=2021-01&amp;until=2025-12");
        assertThat(leader.get(ADDRESS + "?register=incident&from=2021-01&until=2024-12")
                        .body())
                .contains("<option value=\"2021-01\" selected", "台账建立前");
        assertThat(officer.get(ADDRESS).body()).contains("由本单位第一责任人办理").doesNotContain("<textarea");

        assertThat(officer.post(ADDRESS, form("没有发生过")).statusCode()).isEqualTo(404);
        assertThat(leader.post(ADDRESS, form("")).body()).contains("<textarea");
        assertThat(leader.post(ADDRESS, form("2025年建立台账，此前没有发生过")).statusCode()).isEqualTo(302);
        var page = officer.get(ADDRESS).body();
        log.seal();
        assertThat(officer.get(ITEM).body())
                .contains("近五年未发生较大及以上网络安全事件", "2021年1月至2025年12月系主要负责人声明")
                .doesNotContain("可请本单位第一责任人声明");
        assertThat(officer.get(DOCUMENT).body())
                .as("the document is made, and tells it apart from the ledger")
                .contains("系主要负责人声明", "这是单位的自行声明，不是台账记录");
        assertThat(page).contains("2025年建立台账，此前没有发生过", "有效", "第一责任人").doesNotContain("/withdrawal");
        var withdrawal = leader.get(ADDRESS).body().replaceAll("(?s).*action=\"([^\"]+/withdrawal)\".*", "$1");
        assertThat(leader.post(withdrawal, Map.of()).statusCode()).isEqualTo(302);
        assertThat(officer.get(ADDRESS).body()).contains("撤回");
    }

    private static Map<String, String> form(String reason) {
        var form = new HashMap<String, String>();
        form.put("register", "incident");
        form.put("from", "2021-01");
        form.put("until", "2025-12");
        form.put("because", "before-ledger");
        form.put("reason", reason);
        return form;
    }

    private SignedInBrowser signedIn(Role role) {
        return SignedInBrowser.of(port, WebWorld.login(role, WebWorld.INSIDE), WebWorld.PASSWORD);
    }
}
