/** Sizes of cards in people's words: what the vendor profiles know of the host's types. Knows no toolkit and no vendor. */
@NullMarked
package org.vgpudesk.app.size;

import org.jspecify.annotations.NullMarked;
