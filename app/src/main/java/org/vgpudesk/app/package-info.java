/** The desktop application. */
@NullMarked
package org.vgpudesk.app;

import org.jspecify.annotations.NullMarked;
