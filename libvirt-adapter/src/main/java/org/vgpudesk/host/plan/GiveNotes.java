package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.Request.When;
import org.vgpudesk.host.plan.Traits.Answer;

/** What is to be said before a device is given: what a machine that has it costs, and what it cannot do any more. */
final class GiveNotes {

    private static final double GIB = 1L << 30;
    private static final double MIB = 1L << 20;

    private GiveNotes() {}

    /** @throws HostException if it is known that it cannot be given to a machine that runs */
    static List<String> of(Domain domain, Hostdev device, When when, Traits traits) throws HostException {
        var notes = new ArrayList<String>();
        if (when == When.NOW) {
            if (traits.hotPlug() == Answer.NO) {
                throw new HostException(FailureKind.UNSUPPORTED, PlanText.of("now.never", domain.name()));
            }
            if (traits.hotPlug() == Answer.UNKNOWN) {
                notes.add(PlanText.of("now.unknown"));
            }
        }
        if (pinsMemory(device)) {
            notes.add(PlanText.of("memory.locked", domain.name(), amount(domain.memoryBytes())));
            switch (traits.migration()) {
                case YES -> {}
                case NO -> notes.add(PlanText.of("not.saved", domain.name()));
                case UNKNOWN -> notes.add(PlanText.of("perhaps.not.saved", domain.name()));
            }
        }
        return notes;
    }

    /** Only what looks like a PCI device reaches all of a guest's memory by itself. */
    private static boolean pinsMemory(Hostdev device) {
        return switch (device) {
            case Hostdev.Mediated m -> m.model().equals("vfio-pci");
            case Hostdev.Pci p -> true;
        };
    }

    private static String amount(long bytes) {
        return bytes >= GIB ? number(bytes / GIB) + " GB" : number(bytes / MIB) + " MB";
    }

    private static String number(double amount) {
        return amount == Math.rint(amount)
                ? Long.toString(Math.round(amount))
                : String.format(Locale.getDefault(), "%.1f", amount);
    }
}
