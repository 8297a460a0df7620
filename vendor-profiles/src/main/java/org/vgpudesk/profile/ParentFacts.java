package org.vgpudesk.profile;

import org.jspecify.annotations.Nullable;

/**
 * What the host tells of a parent device, as far as profiles ask for it.
 *
 * @param name names it to the caller; never taken apart
 * @param driver the kernel driver bound to it; absent if the host does not tell
 * @param pciId vendor and device as {@code 10de:2235}, lower case; absent if the host does not tell, or on other buses
 * @param virtualFunction whether it is a virtual function of a card
 */
public record ParentFacts(
        String name, @Nullable String driver, @Nullable String pciId, boolean virtualFunction) {}
