/** Asking a person who they are, when a host wants to know before it lets them in. */
@NullMarked
package org.vgpudesk.app.unlock;

import org.jspecify.annotations.NullMarked;
