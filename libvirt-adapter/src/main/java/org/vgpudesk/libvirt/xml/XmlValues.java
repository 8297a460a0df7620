package org.vgpudesk.libvirt.xml;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vgpudesk.host.PciAddress;

/** The kinds of values that libvirt's documents hold as text. */
final class XmlValues {

    private static final Pattern UUID_TEXT = Pattern.compile(
            "([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0-9A-Fa-f]+");
    private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

    private XmlValues() {}

    static Optional<UUID> uuid(String text) {
        var match = UUID_TEXT.matcher(text);
        return match.matches() ? Optional.of(UUID.fromString(match.replaceAll("$1-$2-$3-$4-$5"))) : Optional.empty();
    }

    static UUID requiredUuid(String text) throws XmlFormatException {
        return uuid(text).orElseThrow(() -> new XmlFormatException("This is no UUID: " + text));
    }

    /** A number as libvirt reads one: hexadecimal with 0x, else decimal; up to 32 bits, never negative. */
    static long unsigned(String what, String text) throws XmlFormatException {
        try {
            long number = text.startsWith("0x") ? digits(text.substring(2), 16) : digits(text, 10);
            if (number <= UNSIGNED_INT) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new XmlFormatException("The value of " + what + " is no number: " + text, e);
        }
        throw new XmlFormatException("The value of " + what + " is out of range: " + text);
    }

    /**
     * A number without a sign. Java would also take a sign, and the digits of every script.
     *
     * @throws NumberFormatException if it is none, or takes more than 63 bits
     */
    static long digits(String text, int radix) {
        if (!DIGITS.matcher(text).matches()) {
            throw new NumberFormatException("These are no digits: " + text);
        }
        return Long.parseLong(text, radix);
    }

    /** The address in attributes, as domains and references between node devices hold it. */
    static PciAddress address(XmlElement element) throws XmlFormatException {
        var domain = element.attribute("domain");
        return address(
                domain == null ? "0" : domain,
                element.required("bus"),
                element.required("slot"),
                element.required("function"));
    }

    static PciAddress address(String domain, String bus, String slot, String function) throws XmlFormatException {
        try {
            return new PciAddress(
                    Math.toIntExact(unsigned("domain", domain)),
                    Math.toIntExact(unsigned("bus", bus)),
                    Math.toIntExact(unsigned("slot", slot)),
                    Math.toIntExact(unsigned("function", function)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new XmlFormatException(
                    "This is no PCI address: " + domain + ":" + bus + ":" + slot + "." + function, e);
        }
    }
}
