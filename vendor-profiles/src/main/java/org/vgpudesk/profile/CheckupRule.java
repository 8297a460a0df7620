package org.vgpudesk.profile;

import org.jspecify.annotations.Nullable;

/**
 * What a host needs so that a vendor's devices can be made.
 *
 * @param kind what is looked at
 * @param subject its name: a module, {@code module.parameter}, a service, or nothing for the kernel itself
 * @param expected the value, or the least version; absent where being there is enough
 * @param words what goes wrong without it and what to do
 * @param source where the profile has it from
 */
public record CheckupRule(
        Kind kind, String subject, @Nullable String expected, LocalText words, String source) {

    /** What is looked at. */
    public enum Kind {
        MODULE,
        MODULE_PARAMETER,
        SERVICE,
        KERNEL,
        DRIVER_VERSION
    }
}
