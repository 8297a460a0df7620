package org.vgpudesk.libvirt.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What libvirt prints only when it is asked for the secure form: passwords of graphics devices, cookies of disks that
 * come over the network.
 */
final class DomainSecrets {

    private static final String PASSWORD = "passwd";
    private static final List<String> EXPIRY = List.of("passwdValidTo", "connected");

    private DomainSecrets() {}

    static void takeOut(XmlElement domain) {
        graphics(domain).values().forEach(g -> g.attributes().remove(PASSWORD));
        for (var source : diskSources(domain).values()) {
            XmlLayout.remove(source, source.elements("cookies"));
        }
    }

    static void putBack(XmlElement domain, XmlElement secure) {
        var kept = graphics(secure);
        graphics(domain).forEach((place, graphics) -> {
            var before = kept.get(place);
            if (before != null) {
                password(graphics, before);
            }
        });
        var sources = diskSources(secure);
        diskSources(domain).forEach((disk, source) -> {
            var before = sources.get(disk);
            if (before != null && source.elements("cookies").isEmpty()) {
                before.elements("cookies").forEach(source::with);
            }
        });
    }

    private static void password(XmlElement graphics, XmlElement before) {
        var password = before.attribute(PASSWORD);
        if (password == null || graphics.attribute(PASSWORD) != null) {
            return;
        }
        graphics.with(PASSWORD, password);
        for (var name : EXPIRY) {
            var value = before.attribute(name);
            if (value != null && graphics.attribute(name) == null) {
                graphics.with(name, value);
            }
        }
    }

    /** A graphics device has no name: it is the first, second, … of its type. */
    private static Map<String, XmlElement> graphics(XmlElement domain) {
        var found = new Places();
        devices(domain, "graphics").forEach(g -> found.add(String.valueOf(g.attribute("type")), g));
        return found.byPlace;
    }

    /**
     * Sources of disks, those of backing files too, by the disk's name in the guest and what they come from: another
     * source has other cookies.
     */
    private static Map<String, XmlElement> diskSources(XmlElement domain) {
        var found = new Places();
        devices(domain, "disk").forEach(disk -> {
            var dev = disk.element("target").map(t -> t.attribute("dev")).orElse("");
            within(disk, "source")
                    .forEach(s -> found.add(dev + " " + s.attribute("protocol") + " " + s.attribute("name"), s));
        });
        return found.byPlace;
    }

    /** Also where a document says twice what there should be once: whatever is there may be a secret. */
    private static Stream<XmlElement> devices(XmlElement domain, String name) {
        return domain.elements("devices").stream().flatMap(devices -> devices.elements(name).stream());
    }

    private static Stream<XmlElement> within(XmlElement element, String name) {
        return element.elements()
                .flatMap(child -> Stream.concat(
                        child.name().equals(name) ? Stream.of(child) : Stream.empty(), within(child, name)));
    }

    /** Elements by what tells them apart, and where nothing does, by which of them it is. */
    private static final class Places {

        private final Map<String, XmlElement> byPlace = new HashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();

        void add(String key, XmlElement element) {
            byPlace.put(key + " " + seen.merge(key, 1, Integer::sum), element);
        }
    }
}
