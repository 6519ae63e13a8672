package org.mingcha.inspection.campaign;

/** Happened, in its transaction: nothing of the campaign is due any more. */
public record CampaignClosed(CampaignId campaign) {}
