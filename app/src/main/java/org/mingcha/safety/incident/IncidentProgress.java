package org.mingcha.safety.incident;

import org.mingcha.database.Coded;

/** How far the handling of an incident is. Reporting it up is another matter: {@link ReportingState}. */
public enum IncidentProgress implements Coded {
    OPEN,
    CONTAINED,
    CLOSED,
    REVIEWED
}
