package org.mingcha.bench;

/**
 * On what it was measured.
 *
 * @param load how busy the machine was when the run began, over one minute
 */
public record Machine(
        String cpu, int cores, long memoryMib, long heapMib, String jdk, String postgresql, String load) {}
