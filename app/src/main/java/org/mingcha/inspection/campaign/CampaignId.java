package org.mingcha.inspection.campaign;

/** A campaign's number. */
public record CampaignId(long value) {}
