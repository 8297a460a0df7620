/** What each vendor's types mean: sizes, capacity rules, regions. */
@NullMarked
package org.vgpudesk.profile;

import org.jspecify.annotations.NullMarked;
