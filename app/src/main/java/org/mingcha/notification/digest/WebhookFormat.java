package org.mingcha.notification.digest;

import java.util.Optional;
import org.mingcha.database.Coded;

/** Chat programs whose robots we can talk to. */
public enum WebhookFormat implements Coded {
    WECOM("qyapi.weixin.qq.com"),
    DINGTALK("oapi.dingtalk.com"),
    FEISHU("open.feishu.cn");

    private final String host;

    WebhookFormat(String host) {
        this.host = host;
    }

    /** Where the vendor's own robots live; an office's own installation is named by setting. */
    public String host() {
        return host;
    }

    /** WeCom's robots know no signature. */
    public boolean signs() {
        return this != WECOM;
    }

    public static Optional<WebhookFormat> of(String code) {
        return Coded.of(WebhookFormat.class, code);
    }
}
