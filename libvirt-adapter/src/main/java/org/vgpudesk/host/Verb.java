package org.vgpudesk.host;

import java.util.UUID;

/**
 * Everything a host can be asked to do, as data: so a plan can hold it, a journal can write it down, and a provider
 * answers all of it in one exhaustive switch.
 */
public sealed interface Verb {

    /** Makes the host remember a device; it is not started. The identity must not be defined yet. */
    record Define(DeviceDefinition definition) implements Verb {}

    /** Makes a device exist that the host does not remember: gone after a stop or a reboot. */
    record Create(DeviceDefinition definition) implements Verb {}

    /** Makes a defined device exist. */
    record Start(MediatedDeviceId id) implements Verb {}

    /** Makes a device cease to exist; a defined one stays defined. Refused while somebody holds it. */
    record Stop(MediatedDeviceId id) implements Verb {}

    /** Makes the host forget a device; one that is active stays until it is stopped. */
    record Undefine(MediatedDeviceId id) implements Verb {}

    /** Whether a defined device is started when the host boots. */
    record SetAutostart(MediatedDeviceId id, boolean autostart) implements Verb {}

    /** Hands a device to a domain. For the running machine the device must be active. */
    record Attach(UUID domain, Hostdev device, Scope scope) implements Verb {}

    /** Takes a device from a domain. A running guest must agree: without its answer the outcome is unknown. */
    record Detach(UUID domain, Hostdev device, Scope scope) implements Verb {}

    /** Starts a domain; confirmed when it runs. */
    record StartDomain(UUID domain) implements Verb {}

    /** Asks a running guest to shut down; confirmed when it is off. */
    record ShutdownDomain(UUID domain) implements Verb {}

    /**
     * Takes a domain off at once, as if its plug were pulled: nobody asks its guest, and what the guest has not written
     * is lost. Confirmed when it is off.
     */
    record DestroyDomain(UUID domain) implements Verb {}

    /**
     * Replaces a domain's stored configuration.
     *
     * @param base the configuration that the change was made from, as {@link Host#configuration} gave it, or an
     *     earlier {@code changed}, which the host may have filled in; refused as stale if it is another one by now
     *     and not the changed one already
     * @param changed the new configuration, without secrets: the provider puts back those that the host holds
     */
    record Redefine(UUID domain, String base, String changed) implements Verb {}
}
