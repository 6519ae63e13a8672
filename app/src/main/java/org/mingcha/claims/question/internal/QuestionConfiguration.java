package org.mingcha.claims.question.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.mingcha.claims.CorrectionSettings;
import org.mingcha.claims.question.RateLimiter;
import org.mingcha.database.PeriodicTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gate before the questions: one for the whole process. */
@Configuration(proxyBeanMethods = false)
class QuestionConfiguration {
    @Bean
    RateLimiter floodGate(CorrectionSettings settings) {
        return new RateLimiter(settings, InstantSource.system(), new SecureRandom());
    }

    @Bean
    @ConditionalOnWebApplication
    PeriodicTask forgettingWhereQuestionsCameFrom(RateLimiter gate) {
        return PeriodicTask.every(Duration.ofSeconds(1), "flood gate", gate::forget);
    }

    /** Only a server erases by itself; a command does what it is told. */
    @Bean
    @ConditionalOnWebApplication
    PeriodicTask erasingOfQuestions(QuestionErasure erasing) {
        return PeriodicTask.every(Duration.ofHours(1), "erasing of questions", erasing::eraseDue);
    }
}
