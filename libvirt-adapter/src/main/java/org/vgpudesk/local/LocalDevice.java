package org.vgpudesk.local;

import java.util.UUID;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.TypeWords;

/**
 * A mediated device that is active on this computer, in its kernel's words.
 *
 * @param group the number of its IOMMU group; empty if it has none
 */
public record LocalDevice(UUID uuid, ParentFacts parent, TypeWords type, String group) {}
