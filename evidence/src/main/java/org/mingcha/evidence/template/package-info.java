/** A unit's own template of its reports: order, headings and sentences around what is computed (docs/spec/template.md). */
@NullMarked
package org.mingcha.evidence.template;

import org.jspecify.annotations.NullMarked;
