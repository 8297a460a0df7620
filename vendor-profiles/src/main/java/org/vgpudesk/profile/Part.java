package org.vgpudesk.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.yaml.YamlDocument;

/** A part of a profile's document that agrees with the schema: what is in it, and where. Collects what is wrong. */
final class Part {

    private final File file;
    private final JsonNode node;
    private final String pointer;

    private Part(File file, JsonNode node, String pointer) {
        this.file = file;
        this.node = node;
        this.pointer = pointer;
    }

    private record File(String name, YamlDocument document, List<ProfileFinding> findings) {}

    /** All of a document. What is wrong is added to the findings. */
    static Part of(String file, YamlDocument document, List<ProfileFinding> findings) {
        return new Part(new File(file, document, findings), document.root(), "");
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** The part of that key, which is there. */
    Part at(String key) {
        return new Part(file, node.path(key), YamlDocument.pointer(pointer, key));
    }

    Optional<Part> find(String key) {
        return has(key) ? Optional.of(at(key)) : Optional.empty();
    }

    /** The items of the list of that key; none if there is no such key. */
    List<Part> items(String key) {
        return has(key) ? at(key).items() : List.of();
    }

    List<Part> items() {
        var items = new ArrayList<Part>();
        for (var item : node) {
            items.add(new Part(file, item, YamlDocument.pointer(pointer, Integer.toString(items.size()))));
        }
        return items;
    }

    /** The entries of the map of that key, in order; none if there is no such key. */
    Map<String, Part> entries(String key) {
        var entries = new LinkedHashMap<String, Part>();
        if (has(key)) {
            var map = at(key);
            map.node.fieldNames().forEachRemaining(name -> entries.put(name, map.at(name)));
        }
        return entries;
    }

    /** The text, number, or truth as it would be written. */
    String text() {
        return node.asText();
    }

    String text(String key) {
        return node.path(key).asText();
    }

    @Nullable
    String textOrNothing(String key) {
        return has(key) ? text(key) : null;
    }

    @Nullable
    Long numberOrNothing(String key) {
        return has(key) ? (Long) node.path(key).longValue() : null;
    }

    long number(String key) {
        return node.path(key).longValue();
    }

    boolean isTrue(String key) {
        return node.path(key).booleanValue();
    }

    boolean nothing() {
        return node.isNull();
    }

    boolean isText() {
        return node.isTextual();
    }

    /** The line of the key of this part, from 1. */
    int line() {
        return file.document().keyPlace(pointer).line();
    }

    String fileName() {
        return file.name();
    }

    /** Says that the value of this part is wrong. */
    void wrong(String message) {
        file.findings().add(ProfileFinding.error(file.name(), file.document().place(pointer), pointer, message));
    }

    /** Says that the key of this part should not be there, or not be called so. */
    void wrongKey(String message) {
        file.findings().add(ProfileFinding.error(file.name(), file.document().keyPlace(pointer), pointer, message));
    }
}
