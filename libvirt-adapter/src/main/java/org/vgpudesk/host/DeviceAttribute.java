package org.vgpudesk.host;

/** A vendor's attribute of a mediated device, written to sysfs when it starts; order matters and names may repeat. */
public record DeviceAttribute(String name, String value) {}
