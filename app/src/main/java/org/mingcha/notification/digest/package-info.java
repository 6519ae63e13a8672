/** How people are told outside our pages: one digest a day, by e-mail to a person, by webhook to a group. */
@NamedInterface("digest")
@NullMarked
package org.mingcha.notification.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
