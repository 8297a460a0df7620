package org.vgpudesk.contract;

import java.util.UUID;

/** A virtual machine that a fixture has. */
record Machine(UUID uuid, String name) {}
