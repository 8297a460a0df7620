package org.vgpudesk.contract;

import java.nio.file.Path;

/** The lab's machine for tests that bring their own: built and started if need be; the command stops it in the end. */
final class RunningLab {

    private RunningLab() {}

    /** The address of its libvirt. */
    static synchronized String address() {
        var given = System.getProperty("vgpu.lab");
        if (given != null) {
            return given;
        }
        Lab.start();
        return new Lab(Path.of("src", "lab", "lab").toString()).uri().toString();
    }
}
