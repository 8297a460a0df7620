package org.vgpudesk.libvirt.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
            source.elements("cookies").forEach(c -> XmlLayout.remove(source, c));
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
        var seen = new HashMap<String, Integer>();
        return devices(domain, "graphics", g -> {
            var type = String.valueOf(g.attribute("type"));
            return type + seen.merge(type, 1, Integer::sum);
        });
    }

    /** Disk sources by the disk's name in the guest and what they come from: another source has other cookies. */
    private static Map<String, XmlElement> diskSources(XmlElement domain) {
        var sources = new HashMap<String, XmlElement>();
        devices(
                        domain,
                        "disk",
                        d -> d.element("target").map(t -> t.attribute("dev")).orElse(null))
                .forEach((dev, disk) -> disk.element("source")
                        .ifPresent(
                                s -> sources.put(dev + " " + s.attribute("protocol") + " " + s.attribute("name"), s)));
        return sources;
    }

    private static Map<String, XmlElement> devices(
            XmlElement domain, String name, Function<XmlElement, @Nullable String> key) {
        var found = new HashMap<String, XmlElement>();
        domain.element("devices").stream()
                .flatMap(devices -> devices.elements(name).stream())
                .forEach(element -> {
                    var place = key.apply(element);
                    if (place != null) {
                        found.put(place, element);
                    }
                });
        return found;
    }
}
