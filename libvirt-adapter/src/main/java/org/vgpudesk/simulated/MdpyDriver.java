package org.vgpudesk.simulated;

import java.util.List;

/** The kernel's sample of a plain display: four devices in all, of whatever type. */
final class MdpyDriver implements MdevDriver {

    private static final int DEVICES = 4;

    @Override
    public List<LeafType> types() {
        return List.of(type("vga", "640x480"), type("xga", "1024x768"), type("hd", "1920x1080"));
    }

    private static LeafType type(String name, String resolution) {
        return new LeafType(
                "mdpy-" + name, "mdpy-" + name, "vfio-pci", "virtual display, " + resolution + " framebuffer");
    }

    @Override
    public long available(String typeId, String parent, List<ActiveDevice> onCard) {
        return Math.max(0, DEVICES - onCard.size());
    }
}
