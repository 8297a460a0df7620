package org.vgpudesk.app.size;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a user's vendor profiles are. */
public final class ProfilesFolder {

    private ProfilesFolder() {}

    /**
     * {@code $XDG_CONFIG_HOME/vgpu-desk/profiles}, or below {@code ~/.config}; need not be there.
     *
     * @param environment the environment's variables
     * @return empty if the environment names no home at all
     */
    public static Optional<Path> of(Map<String, String> environment) {
        return absolute(environment.getOrDefault("XDG_CONFIG_HOME", ""))
                .or(() -> absolute(environment.getOrDefault("HOME", "")).map(home -> home.resolve(".config")))
                .map(config -> config.resolve("vgpu-desk").resolve("profiles"));
    }

    /** The specification of these folders has paths that are not absolute ignored. */
    private static Optional<Path> absolute(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
