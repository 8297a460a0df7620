/** One slice: what it is, who has it, whether it outlives a reboot, and what its regions look like. */
@NullMarked
package org.vgpudesk.app.slice;

import org.jspecify.annotations.NullMarked;
