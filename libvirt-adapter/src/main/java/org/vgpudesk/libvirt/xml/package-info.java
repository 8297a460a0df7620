/**
 * libvirt's XML formats: text in, records out and back. No connection in sight. Reading refuses a document type and
 * never follows a reference out of the text; writing goes through a serializer.
 */
@NullMarked
package org.vgpudesk.libvirt.xml;

import org.jspecify.annotations.NullMarked;
