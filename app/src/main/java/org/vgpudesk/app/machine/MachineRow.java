package org.vgpudesk.app.machine;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;

/**
 * One virtual machine as the table shows it.
 *
 * @param os the operating system that its metadata names, short; empty if none
 * @param sharesWith the other machines that name one of its slices; empty if there is no conflict
 * @param lock why it cannot be started; empty if nothing is known against it
 */
record MachineRow(
        UUID uuid,
        String name,
        String os,
        Domain.State state,
        String memory,
        List<Piece> pieces,
        String sharesWith,
        String lock) {

    MachineRow {
        pieces = List.copyOf(pieces);
    }

    boolean active() {
        return state != Domain.State.OFF && state != Domain.State.CRASHED;
    }

    /**
     * One slice that it names.
     *
     * @param conflict another machine names it, too, or the host does not have it
     * @param missing the host does not have it
     * @param keepable what is gone after a reboot and could be kept; nothing if it is kept
     * @param when from when on or until when it has it, or that it is not started; empty if it simply has it
     */
    record Piece(
            Hostdev device,
            String text,
            int hue,
            boolean conflict,
            boolean missing,
            @Nullable MediatedDeviceId keepable,
            String when) {

        boolean goneAfterReboot() {
            return keepable != null;
        }
    }
}
