/** What this computer itself tells: sysfs and /proc, and its mediated devices through VFIO. Knows no libvirt. */
@NullMarked
package org.vgpudesk.local;

import org.jspecify.annotations.NullMarked;
