/**
 * The words: what a host is, what it can be asked to do, and what it tells. libvirt's, the kernel's and mdevctl's terms,
 * no synonyms. Knows no provider, no native library, no vendor and no toolkit.
 */
@NullMarked
package org.vgpudesk.host;

import org.jspecify.annotations.NullMarked;
