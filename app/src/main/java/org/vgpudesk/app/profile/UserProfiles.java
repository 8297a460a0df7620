package org.vgpudesk.app.profile;

import java.nio.file.Path;
import java.util.Map;

/** Where a person keeps vendor profiles of their own. */
public final class UserProfiles {

    private UserProfiles() {}

    /**
     * {@code $XDG_CONFIG_HOME/vgpu-desk/profiles}, usually {@code ~/.config/vgpu-desk/profiles}; may be missing.
     *
     * @param environment the environment variables
     */
    public static Path folder(Map<String, String> environment) {
        var config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // the XDG specification has relative paths ignored
        var base = config.startsWith("/") ? Path.of(config) : Path.of(System.getProperty("user.home"), ".config");
        return base.resolve("vgpu-desk").resolve("profiles");
    }
}
