/** The page of GPUs: who shares which card, and which sizes still fit. */
@NullMarked
package org.vgpudesk.app.gpu;

import org.jspecify.annotations.NullMarked;
