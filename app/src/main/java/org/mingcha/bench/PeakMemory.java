package org.mingcha.bench;

/**
 * The most that this process and PostgreSQL's had in memory at one moment, in MiB.
 *
 * @param resident each page counted once, however many processes share it
 * @param jvm this process' part of it
 * @param postgresql PostgreSQL's part of it
 * @param residentSum the sum of what each process sees, shared pages counted in each
 */
public record PeakMemory(long resident, long jvm, long postgresql, long residentSum) {}
