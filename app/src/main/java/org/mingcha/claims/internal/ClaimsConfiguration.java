package org.mingcha.claims.internal;

import org.mingcha.claims.CorrectionSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CorrectionSettings.class)
class ClaimsConfiguration {}
