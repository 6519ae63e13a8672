/**
 * What a checklist is: items, rules, expectations and sentences as data, read from YAML or canonical JSON. Nothing here
 * looks at facts; {@code org.mingcha.evidence.rule} does. The vocabulary is described in docs/spec/rules.md.
 */
@NullMarked
package org.mingcha.evidence.checklist;

import org.jspecify.annotations.NullMarked;
