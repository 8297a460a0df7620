package org.vgpudesk.host;

import java.util.Set;

/**
 * What a host's hypervisor can do for one virtual machine, as far as its picture goes.
 *
 * @param graphics the kinds of {@code <graphics>} that it takes, such as {@code vnc}; libvirt's words
 * @param videoModels the models of {@code <video>} that it takes, such as {@code none}; libvirt's words
 * @param renderNode whether the host shows a GPU of its own that can draw with OpenGL for others
 */
public record DomainCapabilities(Set<String> graphics, Set<String> videoModels, boolean renderNode) {

    public DomainCapabilities {
        graphics = Set.copyOf(graphics);
        videoModels = Set.copyOf(videoModels);
    }

    /** Whether pictures can be drawn with OpenGL: libvirt tells of no other kind than this whether QEMU has it. */
    public boolean openGl() {
        return renderNode && graphics.contains("egl-headless");
    }
}
