package org.mingcha.reporting;

import org.mingcha.transparency.RecordId;

/** @param seen the version that was read: another one is not taken unread */
public record TakeReturn(ReturnKey key, RecordId seen) {}
