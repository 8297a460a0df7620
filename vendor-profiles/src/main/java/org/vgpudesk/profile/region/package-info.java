/**
 * What the VFIO regions of a device should be by its profile, what they are, and where the two differ. Offsets are
 * opaque numbers that the device's driver chose: they are compared and printed, never computed and never stated.
 */
@NullMarked
package org.vgpudesk.profile.region;

import org.jspecify.annotations.NullMarked;
