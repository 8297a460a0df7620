package org.vgpudesk.libvirt;

import com.sun.jna.Pointer;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;

/** libvirt-java's connection, which lends its pointer to the calls that libvirt-java lacks. */
final class Lent extends Connect {

    Lent(String uri, Asking asking, int flags) throws LibvirtException {
        super(uri, asking, flags);
    }

    Pointer pointer() {
        return vcp.getPointer();
    }
}
