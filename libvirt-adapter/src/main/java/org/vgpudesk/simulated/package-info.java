/**
 * A host that is only made believe, behind the same port: the middle ({@code MdevCore}) that knows no vendor, leaf
 * drivers that each know one, the rules and words of libvirt above them, and canned hosts to try everything on.
 */
@NullMarked
package org.vgpudesk.simulated;

import org.jspecify.annotations.NullMarked;
