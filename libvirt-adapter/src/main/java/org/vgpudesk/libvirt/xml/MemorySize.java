package org.vgpudesk.libvirt.xml;

/** A size with its unit, as libvirt scales it. */
final class MemorySize {

    private MemorySize() {}

    /** In bytes. */
    static long of(XmlElement size) throws XmlFormatException {
        var unit = size.attribute("unit");
        try {
            return Math.multiplyExact(XmlValues.digits(size.text(), 10), bytes(unit == null ? "KiB" : unit));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new XmlFormatException("The value of " + size.name() + " is no size: " + size.text(), e);
        }
    }

    private static long bytes(String unit) throws XmlFormatException {
        return switch (unit) {
            case "b", "bytes" -> 1L;
            case "KB" -> 1_000L;
            case "k", "K", "KiB" -> 1L << 10;
            case "MB" -> 1_000_000L;
            case "m", "M", "MiB" -> 1L << 20;
            case "GB" -> 1_000_000_000L;
            case "g", "G", "GiB" -> 1L << 30;
            case "TB" -> 1_000_000_000_000L;
            case "t", "T", "TiB" -> 1L << 40;
            case "PiB" -> 1L << 50;
            default -> throw new XmlFormatException("This is no unit of memory: " + unit);
        };
    }
}
