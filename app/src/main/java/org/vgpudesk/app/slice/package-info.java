/** Taking a slice back from a virtual machine. */
@NullMarked
package org.vgpudesk.app.slice;

import org.jspecify.annotations.NullMarked;
