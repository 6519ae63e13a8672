/** Backups: encrypted to public keys, made by themselves each night, kept for a while. */
@NamedInterface("backup")
@NullMarked
package org.mingcha.transparency.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
