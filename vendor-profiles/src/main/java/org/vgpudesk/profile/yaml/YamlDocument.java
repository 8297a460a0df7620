package org.vgpudesk.profile.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A YAML document as JSON, with the place of each of its parts. Parts are named by JSON pointers (RFC 6901). */
public final class YamlDocument {

    private final JsonNode root;
    private final Map<String, Place> values;
    private final Map<String, Place> keys;

    YamlDocument(JsonNode root, Map<String, Place> values, Map<String, Place> keys) {
        this.root = root;
        this.values = Map.copyOf(values);
        this.keys = Map.copyOf(keys);
    }

    public JsonNode root() {
        return root;
    }

    /** Where a value begins, or the nearest part around it that is in the file. */
    public Place place(String pointer) {
        return nearest(values, pointer);
    }

    /** Where the key of a value is, or the value where it has none. */
    public Place keyPlace(String pointer) {
        var key = keys.get(pointer);
        return key == null ? place(pointer) : key;
    }

    private static Place nearest(Map<String, Place> places, String pointer) {
        var at = pointer;
        while (true) {
            var place = places.get(at);
            if (place != null) {
                return place;
            }
            if (at.isEmpty()) {
                return Place.START;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
    }

    /** The pointer to a part of a part. */
    public static String pointer(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
