/** What people read: the texts of each package, in the language of the computer. Knows no toolkit. */
@NullMarked
package org.vgpudesk.app.texts;

import org.jspecify.annotations.NullMarked;
