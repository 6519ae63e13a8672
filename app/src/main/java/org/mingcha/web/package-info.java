/** The only HTTP: one package per resource. */
@NullMarked
package org.mingcha.web;

import org.jspecify.annotations.NullMarked;
