/**
 * VFIO as the simulated kernel has it: the middle, which gives every driver's devices one life cycle and passes the rest
 * through, and the pieces that leaf drivers build their devices of. The middle knows no region: what an offset means is
 * its driver's private matter, and nobody but the driver answers for a mapping.
 */
@NullMarked
package org.vgpudesk.simulated.vfio;

import org.jspecify.annotations.NullMarked;
