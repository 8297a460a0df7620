package org.vgpudesk.libvirt.xml;

import java.util.Locale;

/**
 * Serializes, in the way libvirt prints: single quotes, the five special characters escaped, empty elements closed at
 * once. So a document of libvirt's that is parsed and written again is the same text.
 */
final class XmlWriter {

    private final StringBuilder out = new StringBuilder();

    XmlWriter write(XmlNode node) {
        switch (node) {
            case XmlElement element -> element(element);
            case XmlNode.Text(var characters) -> escaped(characters, false);
            case XmlNode.Comment(var characters) ->
                out.append("<!--").append(characters).append("-->");
            case XmlNode.Instruction(var target, var data) ->
                out.append("<?").append(target).append(' ').append(data).append("?>");
        }
        return this;
    }

    XmlWriter line() {
        out.append('\n');
        return this;
    }

    private void element(XmlElement element) {
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("='");
            escaped(value, true);
            out.append('\'');
        });
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        element.children().forEach(this::write);
        out.append("</").append(element.name()).append('>');
    }

    private void escaped(String text, boolean attribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\'' -> out.append("&apos;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> {
                    if (attribute) {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
                default -> {
                    requireWritable(c);
                    out.appendCodePoint(c);
                }
            }
        });
    }

    private static void requireWritable(int c) {
        boolean writable = (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
        if (!writable) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "XML cannot hold the character U+%04X, so it cannot be given to libvirt.", c));
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
