package org.mingcha.reporting;

import org.mingcha.transparency.RecordId;

/** @param seen the version that was read: another one is not sent back unread */
public record SendBackReturn(ReturnKey key, RecordId seen, String reason) {}
