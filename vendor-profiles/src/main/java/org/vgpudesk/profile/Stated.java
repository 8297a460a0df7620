package org.vgpudesk.profile;

/** A fact with its source. */
public record Stated<T>(T value, FactSource source) {}
