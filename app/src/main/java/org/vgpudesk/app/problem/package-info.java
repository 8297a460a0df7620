/** What went wrong, told so that a person can act on it: in the window and on the command line alike. */
@NullMarked
package org.vgpudesk.app.problem;

import org.jspecify.annotations.NullMarked;
