package org.vgpudesk.host;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a PCI function sits: domain:bus:slot.function, the form that sysfs and libvirt use. */
public record PciAddress(int domain, int bus, int slot, int function) implements Comparable<PciAddress> {

    private static final Pattern TEXT =
            Pattern.compile("([0-9a-fA-F]{1,8}):([0-9a-fA-F]{1,2}):([0-9a-fA-F]{1,2})\\.([0-7])");

    public PciAddress {
        if (domain < 0 || bus < 0 || bus > 0xff || slot < 0 || slot > 0x1f || function < 0 || function > 7) {
            throw new IllegalArgumentException(
                    "Not a PCI address: " + domain + ":" + bus + ":" + slot + "." + function);
        }
    }

    /**
     * Reads the text form of sysfs, for example {@code 0000:41:00.4}.
     *
     * @throws IllegalArgumentException if the text is not such an address
     */
    public static PciAddress parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a PCI address: " + text);
        }
        return new PciAddress(
                Integer.parseUnsignedInt(match.group(1), 16),
                Integer.parseInt(match.group(2), 16),
                Integer.parseInt(match.group(3), 16),
                Integer.parseInt(match.group(4)));
    }

    @Override
    public int compareTo(PciAddress other) {
        return toString().compareTo(other.toString());
    }

    /** The text form of sysfs, lower case: {@code 0000:41:00.4}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04x:%02x:%02x.%d", domain, bus, slot, function);
    }
}
