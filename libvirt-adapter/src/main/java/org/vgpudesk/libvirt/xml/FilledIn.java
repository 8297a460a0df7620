package org.vgpudesk.libvirt.xml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a host's document is what libvirt makes of one that it was given: everything that was given is there, and what
 * is more is only what libvirt fills in by itself. Tried with libvirt 11.3: addresses on buses, further controllers for
 * them, sound, input and video devices that come with a screen, attributes of screens and of devices that are handed over.
 */
final class FilledIn {

    /** Elements that are written here in short; libvirt adds attributes and more to them. */
    private static final Set<String> SHORT = Set.of("graphics", "listen", "gl", "video", "model", "hostdev");

    private static final Set<String> ANYWHERE = Set.of("address", "alias");
    private static final Set<String> DEVICES = Set.of("controller", "audio", "input");

    private FilledIn() {}

    static boolean is(XmlElement given, XmlElement shown) {
        boolean brief = SHORT.contains(given.name());
        if (!given.name().equals(shown.name())
                || !given.text().equals(shown.text())
                || !shown.attributes().entrySet().containsAll(given.attributes().entrySet())
                || !brief && shown.attributes().size() > given.attributes().size()) {
            return false;
        }
        var before = byName(given);
        var after = byName(shown);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .allMatch(name -> same(
                        before.getOrDefault(name, List.of()),
                        after.getOrDefault(name, List.of()),
                        brief || ANYWHERE.contains(name) || isDevice(name, given, before)));
    }

    /** A machine with a screen and without a video device gets one. */
    private static boolean isDevice(String name, XmlElement parent, Map<String, List<XmlElement>> given) {
        return parent.name().equals("devices")
                && (DEVICES.contains(name)
                        || name.equals("video") && given.containsKey("graphics") && !given.containsKey("video"));
    }

    /** Whether each of the given is shown, in their order; others only where libvirt fills them in. */
    private static boolean same(List<XmlElement> given, List<XmlElement> shown, boolean othersToo) {
        int next = 0;
        for (var element : shown) {
            if (next < given.size() && is(given.get(next), element)) {
                next++;
            } else if (!othersToo) {
                return false;
            }
        }
        return next == given.size();
    }

    private static Map<String, List<XmlElement>> byName(XmlElement element) {
        return element.elements()
                .collect(Collectors.groupingBy(XmlElement::name, LinkedHashMap::new, Collectors.toList()));
    }
}
