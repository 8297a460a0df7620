package org.vgpudesk.libvirt.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element with its attributes in their order. Names are kept as they stand, prefix and all: namespaces of others
 * pass through untouched.
 */
final class XmlElement implements XmlNode {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<XmlNode> children() {
        return children;
    }

    XmlElement with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    XmlElement with(XmlNode child) {
        children.add(child);
        return this;
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    boolean has(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }

    String required(String attribute) throws XmlFormatException {
        var value = attributes.get(attribute);
        if (value == null) {
            throw new XmlFormatException("The element <" + name + "> has no attribute '" + attribute + "'.");
        }
        return value;
    }

    Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    List<XmlElement> elements(String child) {
        return elements().filter(e -> e.name.equals(child)).toList();
    }

    Optional<XmlElement> element(String child) {
        return elements().filter(e -> e.name.equals(child)).findFirst();
    }

    XmlElement requiredElement(String child) throws XmlFormatException {
        return element(child)
                .orElseThrow(() -> new XmlFormatException("The element <" + name + "> holds no <" + child + ">."));
    }

    /** What stands in the child of that name, without surrounding white space; empty if there is none. */
    Optional<String> text(String child) {
        return element(child).map(XmlElement::text).filter(t -> !t.isEmpty());
    }

    String requiredText(String child) throws XmlFormatException {
        return text(child)
                .orElseThrow(() -> new XmlFormatException("The element <" + name + "> holds no <" + child + ">."));
    }

    String text() {
        var text = new StringBuilder();
        for (var child : children) {
            if (child instanceof Text(var characters)) {
                text.append(characters);
            }
        }
        return text.toString().strip();
    }
}
