/** What is known of a device's picture before it is given. */
@NullMarked
package org.vgpudesk.app.picture;

import org.jspecify.annotations.NullMarked;
