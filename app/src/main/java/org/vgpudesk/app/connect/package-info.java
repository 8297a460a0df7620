/** Which host the window is for: choosing one, opening it, and what can be done with it while it is open. */
@NullMarked
package org.vgpudesk.app.connect;

import org.jspecify.annotations.NullMarked;
