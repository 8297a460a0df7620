package org.vgpudesk.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the cache of classes is made from: the tour, and the classes that only a start on a real display needs. They are
 * loaded by name, because where the program is built there may be no display. {@code VGPU_DESK_TOUR} must be set.
 *
 * <p>{@code WarmStart NAMES ADDRESS}
 */
public final class WarmStart {

    private static final Logger LOG = System.getLogger(WarmStart.class.getName());

    private WarmStart() {}

    public static void main(String[] words) throws IOException {
        for (var name : Files.readAllLines(Path.of(words[0]))) {
            load(name);
        }
        Main.main(new String[] {"--connect", words[1]});
    }

    /** One that is not there any more is no loss but time. */
    private static void load(String name) {
        try {
            Class.forName(name, false, WarmStart.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            LOG.log(Level.INFO, "Not in the cache of classes: {0}", e);
        }
    }
}
