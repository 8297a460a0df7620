package org.vgpudesk.profile;

import java.util.Arrays;
import java.util.Optional;

/** The facts that every profile can state of a type; beside them it can name amounts of its own. */
public enum FactName {
    FRAMEBUFFER("framebuffer", Kind.BYTES),
    HEADS("heads", Kind.COUNT),
    MAX_RESOLUTION("maxResolution", Kind.PICTURE),
    FRAME_LIMIT("frameLimit", Kind.COUNT),
    MAX_INSTANCES("maxInstances", Kind.COUNT),
    SERIES("series", Kind.WORD),
    LICENCE("licence", Kind.FLAG),
    HOT_PLUG("hotPlug", Kind.FLAG),
    MIGRATION("migration", Kind.FLAG),
    DISPLAY("display", Kind.FLAG),
    RAMFB("ramfb", Kind.FLAG);

    private final String key;
    private final Kind kind;

    FactName(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** What its value is. */
    public enum Kind {
        BYTES,
        COUNT,
        PICTURE,
        FLAG,
        WORD
    }

    /** Its name in profiles. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** The fact of that name in profiles. */
    public static Optional<FactName> of(String key) {
        return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
    }
}
