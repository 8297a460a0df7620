package org.vgpudesk.libvirt;

import java.util.List;
import java.util.Map;
import org.vgpudesk.host.AccessRules;
import org.vgpudesk.host.Verb;

/**
 * Which access rule refused a verb. A verb also looks, before and after; so it is the call that failed that tells, and
 * where that is not known, no rule is named.
 */
final class Denied {

    private static final List<String> READ_DEVICE = List.of("org.libvirt.api.node-device.read");
    private static final List<String> READ_DOMAIN = List.of("org.libvirt.api.domain.read");

    private static final Map<String, List<String>> LOOKING = Map.of(
            "virNodeDeviceLookupByName",
            List.of("org.libvirt.api.node-device.getattr"),
            "virConnectListAllNodeDevices",
            List.of("org.libvirt.api.connect.search-node-devices"),
            "virNodeDeviceGetXMLDesc",
            READ_DEVICE,
            "virNodeDeviceIsActive",
            READ_DEVICE,
            "virNodeDeviceIsPersistent",
            READ_DEVICE,
            "virNodeDeviceGetAutostart",
            READ_DEVICE,
            "virDomainGetXMLDesc",
            READ_DOMAIN,
            "virDomainGetXMLDesc secure",
            List.of("org.libvirt.api.domain.read", "org.libvirt.api.domain.read-secure"),
            "virDomainGetInfo",
            READ_DOMAIN);

    private Denied() {}

    static String sentence(Verb verb, LibvirtFailure failure) {
        var call = failure.call();
        var actions = call.isEmpty() ? List.<String>of() : LOOKING.getOrDefault(call, AccessRules.actions(verb));
        return AccessRules.sentence(verb, actions);
    }
}
