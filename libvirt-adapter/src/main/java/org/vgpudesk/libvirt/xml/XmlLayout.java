package org.vgpudesk.libvirt.xml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/** Where line breaks and spaces go: two spaces per level, as libvirt prints. */
final class XmlLayout {

    private static final String STEP = "  ";

    private XmlLayout() {}

    /** Lays an element out that was built here: elements on lines of their own, text left alone. */
    static void indent(XmlElement element, int level) {
        if (element.elements().findAny().isEmpty()) {
            return;
        }
        var children = List.copyOf(element.children());
        element.children().clear();
        for (var child : children) {
            element.with(newLine(level + 1)).with(child);
            if (child instanceof XmlElement inner) {
                indent(inner, level + 1);
            }
        }
        element.with(newLine(level));
    }

    /** Inserts an element before the child at that index, indented like its neighbours. */
    static void insert(XmlElement parent, int index, XmlElement added, int level) {
        var children = parent.children();
        indent(added, level + 1);
        boolean spaced = index > 0 && blankText(children.get(index - 1));
        if (index == children.size() && spaced) {
            // the white space that stands before the parent's end tag stays last
            children.addAll(index - 1, List.of(newLine(level + 1), added));
        } else if (index == children.size()) {
            children.addAll(List.of(newLine(level + 1), added, newLine(level)));
        } else if (spaced) {
            children.addAll(index, List.of(added, newLine(level + 1)));
        } else {
            children.addAll(index, List.of(newLine(level + 1), added));
        }
    }

    /** Removes children together with the white space that indents each. In one pass: a host may send a million. */
    static void remove(XmlElement parent, Collection<XmlElement> gone) {
        var removed = Collections.newSetFromMap(new IdentityHashMap<XmlNode, Boolean>());
        removed.addAll(gone);
        var kept = new ArrayList<XmlNode>();
        for (var child : parent.children()) {
            if (!removed.contains(child)) {
                kept.add(child);
            } else if (!kept.isEmpty() && blankText(kept.getLast())) {
                kept.removeLast();
            }
        }
        parent.children().clear();
        parent.children().addAll(kept);
    }

    private static boolean blankText(XmlNode node) {
        return node instanceof XmlNode.Text text && text.blank();
    }

    private static XmlNode newLine(int level) {
        return new XmlNode.Text("\n" + STEP.repeat(level));
    }
}
