/** Checklists as data: what is published, drafts of files that people bring, and the same again as YAML, XLSX and OSCAL. */
@NamedInterface("checklist")
@NullMarked
package org.mingcha.inspection.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
