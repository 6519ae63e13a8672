/**
 * Signs documents with a body's certificate, and checks who signed one: PDF by PAdES baseline B, OFD by SM2 and SM3. Nothing
 * here draws a seal.
 */
@NullMarked
package org.mingcha.document.signature;

import org.jspecify.annotations.NullMarked;
