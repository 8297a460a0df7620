/** The vendor profiles as this program uses them. */
@NullMarked
package org.vgpudesk.app.profile;

import org.jspecify.annotations.NullMarked;
