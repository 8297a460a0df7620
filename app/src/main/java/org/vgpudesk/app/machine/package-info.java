/** The page of virtual machines and the slices that they have. */
@NullMarked
package org.vgpudesk.app.machine;

import org.jspecify.annotations.NullMarked;
