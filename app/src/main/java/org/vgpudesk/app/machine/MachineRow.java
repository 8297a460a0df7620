package org.vgpudesk.app.machine;

import java.util.List;
import java.util.UUID;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;

/**
 * One virtual machine as the table shows it.
 *
 * @param os the operating system that its metadata names, short; empty if none
 * @param sharesWith the other machines that name one of its slices; empty if there is no conflict
 */
record MachineRow(
        UUID uuid, String name, String os, Domain.State state, String memory, List<Piece> pieces, String sharesWith) {

    MachineRow {
        pieces = List.copyOf(pieces);
    }

    boolean active() {
        return state != Domain.State.OFF && state != Domain.State.CRASHED;
    }

    /** One slice that it names. */
    record Piece(Hostdev device, String text, int hue, boolean conflict, boolean goneAfterReboot, String when) {}
}
