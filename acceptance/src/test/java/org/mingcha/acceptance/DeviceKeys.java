package org.mingcha.acceptance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

/** A device of Chromium's own that keeps passkeys and whose user is always there: WebAuthn's virtual authenticator. */
final class DeviceKeys {
    private DeviceKeys() {}

    /** From now on, in this tab. */
    static void plugInto(Page page) {
        var browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        browser.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
