/** What can only be tried on a real kernel with a real libvirt: the lab in {@code src/lab}. */
@NullMarked
package org.vgpudesk.lab;

import org.jspecify.annotations.NullMarked;
