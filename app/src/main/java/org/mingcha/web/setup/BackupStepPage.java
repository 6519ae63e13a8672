package org.mingcha.web.setup;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * Keys that open the backups.
 *
 * @param isSet whether a setting names them
 * @param isMarked whether somebody said that there need be none
 */
public record BackupStepPage(
        Shell shell, List<String> recipients, boolean isSet, boolean isMarked, String directory, String fault) {}
