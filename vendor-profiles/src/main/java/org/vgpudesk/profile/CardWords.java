package org.vgpudesk.profile;

import java.util.List;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/**
 * One physical card in the host's words: all of its functions that offer types, and the devices that are active on any.
 *
 * @param card names the card to the caller
 */
public record CardWords(String card, List<Offer> parents, List<TakenDevice> devices) {

    public CardWords {
        parents = List.copyOf(parents);
        devices = List.copyOf(devices);
    }

    /** A parent device with what it offers. */
    public record Offer(ParentFacts parent, List<OfferedType> types) {
        public Offer {
            types = List.copyOf(types);
        }
    }

    /** @param availableInstances the driver's count of now */
    public record OfferedType(TypeWords type, long availableInstances) {}
}
