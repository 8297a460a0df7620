/** The window itself, how it starts, and the tour that plays it without a display. */
@NullMarked
package org.vgpudesk.app.fx;

import org.jspecify.annotations.NullMarked;
