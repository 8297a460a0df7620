/** Carrying a size of a GPU to a virtual machine with the pointer. */
@NullMarked
package org.vgpudesk.app.drag;

import org.jspecify.annotations.NullMarked;
