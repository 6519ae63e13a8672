package org.mingcha.notification.digest.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** A text message as each chat program's robots take it, signed at this moment. */
record GroupMessage(URI address, String body) {
    static GroupMessage of(Target target, String text, Instant now) {
        return switch (target.format()) {
            case WECOM -> new GroupMessage(target.address(), json(content(text)));
            case DINGTALK -> new GroupMessage(signed(target, now), json(content(text)));
            case FEISHU -> new GroupMessage(target.address(), json(feishu(target, text, now)));
        };
    }

    private static Map<String, Object> content(String text) {
        return Map.of("msgtype", "text", "text", Map.of("content", text));
    }

    /** The secret is the key, and the time with the secret is what is signed; both go into the address. */
    private static URI signed(Target target, Instant now) {
        if (target.secret().isEmpty()) {
            return target.address();
        }
        var timestamp = Long.toString(now.toEpochMilli());
        var sign = hmac(target.secret(), timestamp + "\n" + target.secret());
        var query = "&timestamp=" + timestamp + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
        return URI.create(target.address() + query);
    }

    /** Here the time with the secret is the key, and nothing is signed; both go into the message. */
    private static Map<String, Object> feishu(Target target, String text, Instant now) {
        var message = new LinkedHashMap<String, Object>();
        if (!target.secret().isEmpty()) {
            var timestamp = Long.toString(now.getEpochSecond());
            message.put("timestamp", timestamp);
            message.put("sign", hmac(timestamp + "\n" + target.secret(), ""));
        }
        message.put("msg_type", "text");
        message.put("content", Map.of("text", text));
        return message;
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no HMAC-SHA256", e);
        }
    }

    private static String json(Map<String, Object> message) {
        return JsonMapper.shared().writeValueAsString(message);
    }
}
