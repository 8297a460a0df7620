/** One field that finds everything: GPUs, sizes, slices, virtual machines, computers, and what can be done. */
@NullMarked
package org.vgpudesk.app.search;

import org.jspecify.annotations.NullMarked;
