package org.vgpudesk.libvirt.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The screens of a domain: its {@code <graphics>}, which people look at, and its {@code <video>}, which the guest has. */
public final class ScreenXml {

    /** Pictures that are drawn with OpenGL and shown by another kind of graphics. */
    public static final String HEADLESS = "egl-headless";

    private static final String GRAPHICS = "graphics";
    private static final String VIDEO = "video";

    /** What libvirt prints after the graphics, and before them only where there are none. */
    private static final Set<String> AFTER_GRAPHICS = Set.of("sound", "audio", "video", "hostdev", "redirdev");

    private static final Set<String> HERE = Set.of("127.0.0.1", "::1", "localhost");

    private ScreenXml() {}

    /**
     * A kind of graphics.
     *
     * @param openGl whether it draws with OpenGL itself ({@code <gl enable='yes'/>})
     * @param reachable whether programs can connect to it, be it from this computer only
     */
    public record Graphics(String type, boolean openGl, boolean reachable) {}

    /**
     * What a domain has now; a video device without a model has an empty word for it.
     *
     * @param elsewhere whether its configuration lets other computers look at one of them
     */
    public record Screens(List<Graphics> graphics, List<String> videoModels, boolean elsewhere) {

        public Screens(List<Graphics> graphics, List<String> videoModels) {
            this(graphics, videoModels, false);
        }

        public Screens {
            graphics = List.copyOf(graphics);
            videoModels = List.copyOf(videoModels);
        }

        /** Whether there is one of that type. */
        public boolean has(String type) {
            return graphics.stream().anyMatch(g -> g.type().equals(type));
        }
    }

    /**
     * What a domain is to have.
     *
     * @param viewer the type of graphics that people look at: what there is of it is kept as far as possible
     * @param openGl it draws with OpenGL itself, and is then handed to programs on the same computer only
     * @param headless another kind draws with OpenGL for it
     * @param videoNone the guest's own video devices are taken out
     */
    public record Wanted(String viewer, boolean openGl, boolean headless, boolean videoNone) {}

    /** @throws XmlFormatException if it is no domain's document */
    public static Screens read(String xml) throws XmlFormatException {
        var devices = XmlDocument.parse(xml, "domain").root().requiredElement("devices");
        return new Screens(
                devices.elements(GRAPHICS).stream().map(ScreenXml::graphics).toList(),
                devices.elements(VIDEO).stream()
                        .map(v -> v.element("model")
                                .flatMap(m -> Optional.ofNullable(m.attribute("type")))
                                .orElse(""))
                        .toList(),
                devices.elements(GRAPHICS).stream().anyMatch(ScreenXml::elsewhere));
    }

    /** Where nothing is said, the host's own settings hold: this computer only, unless somebody changed them. */
    private static boolean elsewhere(XmlElement graphics) {
        return Stream.concat(Stream.of(graphics), graphics.elements("listen").stream())
                .anyMatch(e -> e.has("type", "network")
                        || Stream.of("listen", "address")
                                .flatMap(name -> Stream.ofNullable(e.attribute(name)))
                                .anyMatch(address -> !HERE.contains(address)));
    }

    private static Graphics graphics(XmlElement element) {
        return new Graphics(
                String.valueOf(element.attribute("type")),
                element.element("gl").filter(gl -> gl.has("enable", "yes")).isPresent(),
                element.elements("listen").stream().noneMatch(l -> l.has("type", "none")));
    }

    /** The same document with the screens that are wanted; formatted as {@link DomainXml#normal} does. */
    public static String with(String xml, Wanted wanted) throws XmlFormatException {
        var document = XmlDocument.parse(xml, "domain");
        var devices = document.root().requiredElement("devices");
        var viewer = devices.elements(GRAPHICS).stream()
                .filter(g -> g.has("type", wanted.viewer()))
                .findFirst();
        if (viewer.isPresent()) {
            adapt(viewer.get(), wanted.openGl());
        } else {
            addGraphics(devices, wanted.openGl() ? handedOut(wanted.viewer()) : open(wanted.viewer()));
        }
        if (wanted.headless() && devices.elements(GRAPHICS).stream().noneMatch(g -> g.has("type", HEADLESS))) {
            addGraphics(devices, new XmlElement(GRAPHICS).with("type", HEADLESS));
        }
        if (wanted.videoNone()) {
            onlyNone(devices);
        }
        return document.print();
    }

    private static void adapt(XmlElement viewer, boolean openGl) {
        var now = graphics(viewer);
        if (now.openGl() == openGl && now.reachable() != openGl) {
            return;
        }
        var fresh = openGl ? handedOut("") : open(String.valueOf(viewer.attribute("type")));
        var places = Set.of("port", "tlsPort", "autoport", "listen", "socket", "websocket");
        viewer.attributes().keySet().removeIf(places::contains);
        fresh.attributes().forEach((name, value) -> {
            if (places.contains(name)) {
                viewer.with(name, value);
            }
        });
        var gone = new ArrayList<>(viewer.elements("listen"));
        gone.addAll(viewer.elements("gl"));
        XmlLayout.remove(viewer, gone);
        fresh.elements()
                .toList()
                .forEach(child -> XmlLayout.insert(
                        viewer,
                        child.name().equals("listen") ? 0 : viewer.children().size(),
                        child,
                        2));
    }

    /** Only handed to programs on the same computer that may open it: nobody connects. */
    private static XmlElement handedOut(String type) {
        return new XmlElement(GRAPHICS)
                .with("type", type)
                .with(new XmlElement("listen").with("type", "none"))
                .with(new XmlElement("gl").with("enable", "yes"));
    }

    /** Reachable where the host's own settings say; that is the host itself unless somebody changed them. */
    private static XmlElement open(String type) {
        var graphics = new XmlElement(GRAPHICS).with("type", type);
        if (type.equals("vnc")) {
            graphics.with("port", "-1");
        }
        return graphics.with("autoport", "yes").with(new XmlElement("listen").with("type", "address"));
    }

    private static void addGraphics(XmlElement devices, XmlElement added) {
        XmlLayout.insert(devices, place(devices, GRAPHICS, AFTER_GRAPHICS), added, 1);
    }

    private static void onlyNone(XmlElement devices) {
        var videos = devices.elements(VIDEO);
        if (videos.size() == 1
                && videos.getFirst()
                        .element("model")
                        .filter(m -> m.has("type", "none"))
                        .isPresent()) {
            return;
        }
        XmlLayout.remove(devices, videos);
        XmlLayout.insert(
                devices,
                place(devices, "audio", Set.of("hostdev", "redirdev", "hub", "watchdog", "memballoon", "rng")),
                new XmlElement(VIDEO).with(new XmlElement("model").with("type", "none")),
                1);
    }

    /** After the last of its kind; else before the first of those that come later; else at the end. */
    private static int place(XmlElement devices, String last, Set<String> later) {
        var children = devices.children();
        for (int i = children.size() - 1; i >= 0; i--) {
            if (children.get(i) instanceof XmlElement e && e.name().equals(last)) {
                return i + 1;
            }
        }
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof XmlElement e && later.contains(e.name())) {
                return i;
            }
        }
        return children.size();
    }
}
