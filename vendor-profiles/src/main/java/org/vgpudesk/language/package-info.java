/** The languages that the program speaks, and the files with its texts. Knows nothing of what the texts are about. */
@NullMarked
package org.vgpudesk.language;

import org.jspecify.annotations.NullMarked;
