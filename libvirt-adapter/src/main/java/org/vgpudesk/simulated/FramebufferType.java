package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vgpudesk.simulated.MdevDriver.ActiveDevice;
import org.vgpudesk.simulated.MdevDriver.LeafType;

/** A type that is a piece of the card's memory, as the drivers of computing cards describe it. */
record FramebufferType(String id, String name, long framebufferMiB, int heads, String maxResolution, int frameLimit) {

    LeafType described(EqualSize rule) {
        return new LeafType(
                id,
                name,
                "vfio-pci",
                String.format(
                        Locale.ROOT,
                        "num_heads=%d, frl_config=%d, framebuffer=%dM, max_resolution=%s, max_instance=%d",
                        heads,
                        frameLimit,
                        framebufferMiB,
                        maxResolution,
                        rule.most(framebufferMiB)));
    }

    /** A table of types by id, in order. */
    static Map<String, FramebufferType> byId(List<FramebufferType> types) {
        var byId = new LinkedHashMap<String, FramebufferType>();
        types.forEach(type -> byId.put(type.id(), type));
        return byId;
    }

    /** The sizes of the devices that are active. */
    static List<Long> sizes(Map<String, FramebufferType> types, List<ActiveDevice> active) {
        var sizes = new ArrayList<Long>();
        for (var device : active) {
            var type = types.get(device.typeId());
            if (type != null) {
                sizes.add(type.framebufferMiB());
            }
        }
        return sizes;
    }
}
