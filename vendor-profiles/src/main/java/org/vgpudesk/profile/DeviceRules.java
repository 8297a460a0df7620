package org.vgpudesk.profile;

import java.util.List;
import java.util.Map;
import org.vgpudesk.profile.region.DeviceSpec;
import org.vgpudesk.profile.region.DeviceSpec.Extent;
import org.vgpudesk.profile.region.DeviceSpec.IrqSpec;
import org.vgpudesk.profile.region.DeviceSpec.Opening;

/**
 * What a profile says of devices.
 *
 * @param regions for all types; each may be of some types only
 */
record DeviceRules(Frame frame, List<RegionTemplate> regions, List<Attribute> attributes, List<CheckupRule> checkup) {

    DeviceRules {
        regions = List.copyOf(regions);
        attributes = List.copyOf(attributes);
        checkup = List.copyOf(checkup);
    }

    /** What a device is beside its regions. */
    record Frame(Extent extent, List<IrqSpec> irqs, Opening opening) {
        Frame {
            irqs = List.copyOf(irqs);
        }
    }

    DeviceSpec device(TypeWords type, Map<String, Stated<FactValue>> facts) {
        return new DeviceSpec(
                type.deviceApi(),
                frame.extent(),
                regions.stream()
                        .flatMap(region -> region.of(type, facts).stream())
                        .toList(),
                frame.irqs(),
                frame.opening());
    }
}
