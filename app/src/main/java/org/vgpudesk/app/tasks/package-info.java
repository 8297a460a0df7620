/** The one way off the user interface's thread and the one way back. */
@NullMarked
package org.vgpudesk.app.tasks;

import org.jspecify.annotations.NullMarked;
