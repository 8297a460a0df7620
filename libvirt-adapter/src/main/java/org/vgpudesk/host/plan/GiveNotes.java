package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.Request.When;
import org.vgpudesk.host.plan.Traits.Answer;
import org.vgpudesk.language.Language;

/** What is to be said before devices are given: what a machine that has one costs, and what it cannot do any more. */
final class GiveNotes {

    private static final double GIB = 1L << 30;
    private static final double MIB = 1L << 20;

    private final Set<Domain> locked = new LinkedHashSet<>();
    private final Set<Domain> notSaved = new LinkedHashSet<>();
    private final Set<Domain> perhapsNotSaved = new LinkedHashSet<>();
    private boolean perhapsNotNow;

    /** @throws HostException if it is known that it cannot be given to a machine that runs */
    void add(Domain domain, Hostdev device, When when, Traits traits) throws HostException {
        if (when == When.NOW) {
            if (traits.hotPlug() == Answer.NO) {
                throw new HostException(FailureKind.UNSUPPORTED, PlanText.of("now.never", domain.name()));
            }
            perhapsNotNow |= traits.hotPlug() == Answer.UNKNOWN;
        }
        if (pinsMemory(device)) {
            locked.add(domain);
            switch (traits.migration()) {
                case YES -> {}
                case NO -> notSaved.add(domain);
                case UNKNOWN -> perhapsNotSaved.add(domain);
            }
        }
    }

    /** One sentence each, however many machines it holds for. */
    List<String> all() {
        var notes = new ArrayList<String>();
        if (perhapsNotNow) {
            notes.add(PlanText.of("now.unknown"));
        }
        note(notes, "memory.locked", locked);
        note(notes, "not.saved", notSaved);
        note(notes, "perhaps.not.saved", perhapsNotSaved);
        return notes;
    }

    private static void note(List<String> notes, String key, Collection<Domain> domains) {
        if (!domains.isEmpty()) {
            notes.add(PlanText.of(
                    domains.size() == 1 ? key : key + ".all",
                    PlanText.list(domains.stream().map(Domain::name).toList()),
                    amount(domains.stream().mapToLong(Domain::memoryBytes).sum())));
        }
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
                : String.format(Language.locale(), "%.1f", amount);
    }
}
