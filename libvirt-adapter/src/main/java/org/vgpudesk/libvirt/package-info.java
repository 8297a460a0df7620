/**
 * Hosts through libvirt. Connections and domains by libvirt-java, what it lacks by one native interface of our own.
 * Native handles and pointers never leave this package; names and UUIDs travel.
 */
@NullMarked
package org.vgpudesk.libvirt;

import org.jspecify.annotations.NullMarked;
