/** What an open host has, as the window watches it. */
@NullMarked
package org.vgpudesk.app.inventory;

import org.jspecify.annotations.NullMarked;
