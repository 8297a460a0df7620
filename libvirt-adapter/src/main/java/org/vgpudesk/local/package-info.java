/** What this computer's own files tell: sysfs and /proc. Knows no libvirt. */
@NullMarked
package org.vgpudesk.local;

import org.jspecify.annotations.NullMarked;
