package org.mingcha.evidence.checklist;

/** What came of reading a checklist file. */
public sealed interface Reading {
    record Read(Checklist checklist) implements Reading {}

    record Refused(Problem problem) implements Reading {}
}
