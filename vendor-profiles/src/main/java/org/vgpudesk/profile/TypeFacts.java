package org.vgpudesk.profile;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vgpudesk.profile.capacity.CapacityState.TypeAmounts;
import org.vgpudesk.profile.region.DeviceSpec;

/**
 * What is known of one type on one parent device. What no rule of the profile gave is unknown, and stays so.
 *
 * @param profile the profile that speaks for the type
 * @param type the host's words
 * @param facts by name ({@link FactName#key} or a name of the profile's own), in the order in which they were found
 * @param device its regions and interrupts
 */
public record TypeFacts(
        VendorProfile profile, TypeWords type, Map<String, Stated<FactValue>> facts, DeviceSpec device) {

    public TypeFacts {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** The memory of a device, in bytes. */
    public Optional<Stated<Long>> framebuffer() {
        return amount(FactName.FRAMEBUFFER);
    }

    /** How many screens it drives at most. */
    public Optional<Stated<Long>> heads() {
        return amount(FactName.HEADS);
    }

    /** The largest picture on one screen. */
    public Optional<Stated<Resolution>> maxResolution() {
        return find(FactName.MAX_RESOLUTION, FactValue.Picture.class)
                .map(found -> new Stated<>(found.value().resolution(), found.source()));
    }

    /** Pictures per second at most. */
    public Optional<Stated<Long>> frameLimit() {
        return amount(FactName.FRAME_LIMIT);
    }

    /** How many of the type an otherwise empty card holds. */
    public Optional<Stated<Long>> maxInstances() {
        return amount(FactName.MAX_INSTANCES);
    }

    /** Which series it is of, and what that is good for. */
    public Optional<Stated<Series>> series() {
        return find(FactName.SERIES, FactValue.Word.class)
                .flatMap(found -> Optional.ofNullable(
                                profile.series().get(found.value().text()))
                        .map(series -> new Stated<>(series, found.source())));
    }

    /** Whether the vendor wants a licence for it. */
    public Optional<Stated<Boolean>> licence() {
        return flag(FactName.LICENCE);
    }

    /** Whether it can be given to a virtual machine that runs. */
    public Optional<Stated<Boolean>> hotPlug() {
        return flag(FactName.HOT_PLUG);
    }

    /** Whether a virtual machine that has it can be moved to another host. */
    public Optional<Stated<Boolean>> migration() {
        return flag(FactName.MIGRATION);
    }

    /** Whether its picture can be shown on the host ({@code display='on'}). */
    public Optional<Stated<Boolean>> display() {
        return flag(FactName.DISPLAY);
    }

    /** Whether a picture can be shown before its driver runs ({@code ramfb='on'}). */
    public Optional<Stated<Boolean>> ramfb() {
        return flag(FactName.RAMFB);
    }

    /** What a device can be told. */
    public List<Attribute> attributes() {
        return profile.attributes();
    }

    /** All amounts, as the capacity rules count them. */
    public TypeAmounts amounts() {
        var amounts = new HashMap<String, Long>();
        facts.forEach((name, stated) -> {
            if (stated.value() instanceof FactValue.Amount amount) {
                amounts.put(name, amount.number());
            }
        });
        return new TypeAmounts(amounts);
    }

    private Optional<Stated<Long>> amount(FactName name) {
        return find(name, FactValue.Amount.class)
                .map(found -> new Stated<>(found.value().number(), found.source()));
    }

    private Optional<Stated<Boolean>> flag(FactName name) {
        return find(name, FactValue.Flag.class)
                .map(found -> new Stated<>(found.value().set(), found.source()));
    }

    private <T extends FactValue> Optional<Stated<T>> find(FactName name, Class<T> kind) {
        var stated = facts.get(name.key());
        return stated != null && kind.isInstance(stated.value())
                ? Optional.of(new Stated<>(kind.cast(stated.value()), stated.source()))
                : Optional.empty();
    }
}
