package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** Claims that programs carry through: each act by the token of whoever may. */
record ClaimsByProgram(Program officer, LocalDate today) {
    /** @return the claim's address */
    String published(Program approver, String slug) {
        var claim = received("The ford is under water");
        done(officer, claim + "/assess", "{\"version\": 0, \"consequence\": \"safety\", \"knowledge\": \"published\"}");
        done(officer, claim + "/save", """
                {"version": 1, "verdict": "false", "headline": "The ford is dry", "facts": ["It was looked at[1]."],
                 "method": "Looked at", "sources": [{"kind": "document", "title": "Report", "issuer": "Water bureau",
                 "dated_on": "%s", "link": "https://www.gov.cn/x.html"}]}""".formatted(today));
        done(officer, claim + "/submit", "{\"version\": 2}");
        done(approver, claim + "/approve", "{\"version\": 3}");
        done(officer, claim + "/publish", "{\"version\": 4, \"slug\": \"" + slug + "\"}");
        return claim;
    }

    /** Handed up and answered there. */
    String escalated(Program superior) {
        var claim = received("The reservoir is empty");
        done(
                officer,
                claim + "/assess",
                "{\"version\": 0, \"consequence\": \"livelihood\", \"knowledge\": \"nothing\"}");
        done(officer, claim + "/escalate", "{\"version\": 1, \"help\": \"verify\"}");
        done(superior, claim + "/acknowledge", "{\"version\": 2, \"reply\": \"noted\"}");
        return claim;
    }

    private String received(String sentence) {
        var received = officer.post("/api/v1/claims", """
                {"unit": "%s", "sentence": "%s", "came": "hotline", "received_on": "%s"}""".formatted(WebWorld.INSIDE, sentence, today));
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
        return received.headers().firstValue("location").orElseThrow();
    }

    private static void done(Program program, String path, String body) {
        var answer = program.post(path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    }
}
