/**
 * The same verbs as in the window, headless: for scripts, for terminals, and for people who cannot use the window.
 * Knows no toolkit. Exit status: 0 done, 1 the host refused or failed, 2 wrong usage.
 */
@NullMarked
package org.vgpudesk.app.cli;

import org.jspecify.annotations.NullMarked;
