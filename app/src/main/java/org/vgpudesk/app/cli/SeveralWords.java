package org.vgpudesk.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.app.size.Placing;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import picocli.CommandLine.Option;

/** The options with which several slices are given at once: all of them, or none. */
final class SeveralWords {

    @Option(names = "--also", paramLabel = "VM", descriptionKey = "give.also")
    private List<String> also = new ArrayList<>();

    @Option(names = "--each", paramLabel = "N", defaultValue = "1", descriptionKey = "give.each")
    private int each = 1;

    @Option(names = "--spread", descriptionKey = "give.spread")
    private boolean spread;

    /** Whether there is more than one to give. */
    boolean any() {
        return !also.isEmpty() || each != 1;
    }

    int each() {
        return each;
    }

    /** @throws Failure if what is asked for cannot be on any host */
    void check() throws Failure {
        if (each < 1) {
            throw Failure.usage("give.each", each);
        }
    }

    /** All machines that get something, each once. */
    List<Domain> domains(String first, Finder finder) throws Failure {
        var domains = new ArrayList<Domain>();
        domains.add(finder.domain(first));
        for (var word : also) {
            domains.add(finder.domain(word));
        }
        return domains.stream().distinct().toList();
    }

    /** One new slice for each that is wanted, as far as is known of what fits. */
    List<MediatedDeviceId> places(String typeId, List<Gpu> cards, int count, HostState state, SizeBook sizes)
            throws Failure {
        var thoughts = cards.stream().map(gpu -> sizes.card(gpu, state).whatIf());
        var places = (spread ? Placing.SPREAD : Placing.PACK).of(thoughts, typeId, count);
        if (places.size() < count) {
            throw Failure.refused(FailureKind.NO_ROOM, "no.room.all", typeId, places.size(), count);
        }
        return places.stream()
                .map(parent -> new MediatedDeviceId(UUID.randomUUID(), parent))
                .toList();
    }

    /** The cards that the slices went to, in the order in which they are told. */
    static List<Gpu> cards(List<MediatedDeviceId> places, HostState state) {
        return places.stream()
                .map(MediatedDeviceId::parent)
                .map(state::gpuOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
