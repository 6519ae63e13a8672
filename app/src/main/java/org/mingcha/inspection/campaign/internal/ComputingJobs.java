package org.mingcha.inspection.campaign.internal;

import java.time.Duration;
import org.mingcha.database.PeriodicTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In a server: computes what campaigns still lack, also those that a killed process left behind; tends collections of reports. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ComputingJobs {
    @Bean
    PeriodicTask computingAssessments(CampaignTable campaigns, AssessmentCalculator computing) {
        return PeriodicTask.forEach(Duration.ofSeconds(1), "campaigns", campaigns::computing, computing::all);
    }

    @Bean
    PeriodicTask tendingCollections(CollectionRuns runs) {
        return PeriodicTask.every(Duration.ofSeconds(5), "collections-tended", runs::tend);
    }
}
