package org.mingcha.reporting;

/** Take a filed return back; it stays readable with the reason. */
public record WithdrawReturn(ReturnKey key, String reason) {}
