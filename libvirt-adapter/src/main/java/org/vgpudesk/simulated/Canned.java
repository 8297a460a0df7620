package org.vgpudesk.simulated;

/** A canned host: what it is called, what it is built of, and how things stand when it is opened first. */
record Canned(String title, Hardware hardware, WorldState state) {}
