/** How things look everywhere in the window: icons, chips, sheets, colours of virtual machines. */
@NullMarked
package org.vgpudesk.app.look;

import org.jspecify.annotations.NullMarked;
