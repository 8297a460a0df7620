/** Giving a virtual machine a slice of a GPU, in three decisions and a review. */
@NullMarked
package org.vgpudesk.app.give;

import org.jspecify.annotations.NullMarked;
