package org.vgpudesk.profile.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.vgpudesk.language.TextFile;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns YAML's nodes into JSON's and remembers where each was. */
final class YamlTree {

    private static final TextFile TEXTS = TextFile.beside(YamlTree.class);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private final IdentityHashMap<Node, Boolean> around = new IdentityHashMap<>();
    private int count;

    YamlDocument of(Node root) throws YamlProblem {
        return new YamlDocument(value(root, ""), values, keys);
    }

    private JsonNode value(Node node, String pointer) throws YamlProblem {
        var place = YamlReader.place(node.getStartMark());
        values.put(pointer, place);
        if (++count > YamlReader.MOST_VALUES) {
            throw new YamlProblem(place, pointer, TEXTS.get("yaml.values", YamlReader.MOST_VALUES));
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, pointer);
        }
        if (around.put(node, true) != null) {
            throw new YamlProblem(place, pointer, TEXTS.get("yaml.alias"));
        }
        var result = collection((CollectionNode<?>) node, pointer);
        around.remove(node);
        return result;
    }

    private JsonNode collection(CollectionNode<?> node, String pointer) throws YamlProblem {
        if (!node.getTag().equals(node instanceof MappingNode ? Tag.MAP : Tag.SEQ)) {
            throw tagged(node, pointer);
        }
        if (node instanceof MappingNode map) {
            return map(map, pointer);
        }
        var array = JSON.arrayNode();
        for (var item : ((SequenceNode) node).getValue()) {
            array.add(value(item, YamlDocument.pointer(pointer, Integer.toString(array.size()))));
        }
        return array;
    }

    private JsonNode map(MappingNode node, String pointer) throws YamlProblem {
        var object = JSON.objectNode();
        for (var entry : node.getValue()) {
            var place = YamlReader.place(entry.getKeyNode().getStartMark());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlProblem(place, pointer, TEXTS.get("yaml.key"));
            }
            var name = key.getValue();
            var inner = YamlDocument.pointer(pointer, name);
            if (name.equals("<<") && key.isPlain()) {
                throw new YamlProblem(place, inner, TEXTS.get("yaml.merge"));
            }
            if (object.has(name)) {
                throw new YamlProblem(place, inner, TEXTS.get("yaml.twice", name));
            }
            keys.put(inner, place);
            object.set(name, value(entry.getValueNode(), inner));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node, String pointer) throws YamlProblem {
        var tag = node.getTag();
        var text = node.getValue();
        if (tag.equals(Tag.STR)) {
            return JSON.textNode(text);
        } else if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equalsIgnoreCase("true"));
        } else if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(node, pointer);
        }
        throw tagged(node, pointer);
    }

    private static JsonNode number(ScalarNode node, String pointer) throws YamlProblem {
        var text = node.getValue();
        try {
            if (node.getTag().equals(Tag.INT)) {
                return JSON.numberNode(Long.decode(withoutLeadingZeros(text)));
            }
            var number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return JSON.numberNode(number);
            }
        } catch (NumberFormatException e) {
            throw new YamlProblem(YamlReader.place(node.getStartMark()), pointer, notANumber(text));
        }
        throw new YamlProblem(YamlReader.place(node.getStartMark()), pointer, notANumber(text));
    }

    /** Long.decode would take them for octal. */
    private static String withoutLeadingZeros(String text) {
        return text.startsWith("0x") ? text : text.replaceFirst("^([-+]?)0+(?=\\d)", "$1");
    }

    private static String notANumber(String text) {
        var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return TEXTS.get("yaml.number", shown);
    }

    private static YamlProblem tagged(Node node, String pointer) {
        return new YamlProblem(
                YamlReader.place(node.getStartMark()),
                pointer,
                TEXTS.get("yaml.tag", node.getTag().getValue()));
    }
}
