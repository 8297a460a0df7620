package org.vgpudesk.profile.region;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which region of a device. VFIO fixes the indexes of each device API and nothing else.
 *
 * @param deviceApi {@code vfio-pci}, {@code vfio-ccw}, …
 * @param number what the ioctl is asked for
 */
public record RegionIndex(String deviceApi, int number) implements Comparable<RegionIndex> {

    private static final String PCI = "vfio-pci";

    /** In the order of their numbers (linux/vfio.h, {@code VFIO_PCI_*_REGION_INDEX}). */
    private static final List<String> PCI_NAMES =
            List.of("BAR0", "BAR1", "BAR2", "BAR3", "BAR4", "BAR5", "ROM", "CONFIG", "VGA");

    /** linux/vfio.h, {@code VFIO_CCW_CONFIG_REGION_INDEX}. */
    private static final List<String> CCW_NAMES = List.of("CONFIG");

    public RegionIndex {
        if (number < 0) {
            throw new IllegalArgumentException("No region has the index " + number);
        }
    }

    private static List<String> names(String deviceApi) {
        return switch (deviceApi) {
            case PCI -> PCI_NAMES;
            case "vfio-ccw" -> CCW_NAMES;
            default -> List.of();
        };
    }

    /** The region that VFIO gives that name for that device API, such as {@code BAR0} or {@code CONFIG}. */
    public static Optional<RegionIndex> named(String deviceApi, String name) {
        var number = names(deviceApi).indexOf(name.toUpperCase(Locale.ROOT));
        return number < 0 ? Optional.empty() : Optional.of(new RegionIndex(deviceApi, number));
    }

    /** VFIO's name for it, or its number where it is the device's own. */
    public String name() {
        var names = names(deviceApi);
        return number < names.size() ? names.get(number) : Integer.toString(number);
    }

    /** Whether VFIO gives it no meaning: what it is, its driver says. */
    public boolean deviceSpecific() {
        return number >= names(deviceApi).size();
    }

    @Override
    public int compareTo(RegionIndex other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return name();
    }
}
