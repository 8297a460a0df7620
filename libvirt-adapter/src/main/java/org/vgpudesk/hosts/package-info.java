/** The one door to hosts: from an address to the provider that serves it. */
@NullMarked
package org.vgpudesk.hosts;

import org.jspecify.annotations.NullMarked;
