/** What a window remembers from one start to the next, in small files of the user's state folder. */
@NullMarked
package org.vgpudesk.app.memory;

import org.jspecify.annotations.NullMarked;
