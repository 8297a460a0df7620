package org.vgpudesk.app.fx;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.hosts.OpenPolicy;
import org.vgpudesk.language.Language;

/**
 * Opens the window; plays the tour where there is no display. Looks first whether this computer has what a window needs.
 */
public final class DesktopLauncher {

    private static final Texts TEXTS = Texts.of(DesktopLauncher.class);

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    /**
     * @param environment of the process; {@code VGPU_DESK_TOUR_VM} and {@code VGPU_DESK_TOUR_FOLDER} choose what the tour
     *     plays with and where its pictures go, {@code VGPU_DESK_TOUR=1} plays it even where there is a display, and
     *     {@code =display} on that display; {@code VGPU_DESK_TOUR_WITNESS} is a program that is run with each picture's file
     */
    public DesktopLauncher(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /**
     * Opens the window and blocks until it is closed.
     *
     * @param address the host to open; by default this computer if it answers, else the demo workstation
     * @return the exit status
     */
    public int open(@Nullable URI address, OpenPolicy policy) {
        var toolkit = new Toolkit(environment);
        var missing = toolkit.missing();
        if (missing.isPresent()) {
            err.println(missing.get());
            return 1;
        }
        if (!toolkit.draws(Language.spoken())) {
            Language.ENGLISH.speak();
            err.println(TEXTS.get("toolkit.letters"));
        }
        return toolkit.display() && !environment.containsKey("VGPU_DESK_TOUR")
                ? window(address, policy)
                : tour(address, policy, toolkit.display() && "display".equals(environment.get("VGPU_DESK_TOUR")));
    }

    private int window(@Nullable URI address, OpenPolicy policy) {
        var options = new ArrayList<String>();
        if (address != null) {
            options.add("--" + DesktopApp.ADDRESS + "=" + address);
        }
        options.add("--" + DesktopApp.ALLOW_UNSAFE + "=" + policy.allowUnsafe());
        try {
            Application.launch(DesktopApp.class, options.toArray(String[]::new));
            return 0;
        } catch (UnsupportedOperationException e) { // JavaFX's word for a display that does not answer
            err.println(TEXTS.get(
                    "toolkit.display", environment.getOrDefault("DISPLAY", ""), String.valueOf(e.getMessage())));
            return 1;
        }
    }

    private int tour(@Nullable URI address, OpenPolicy policy, boolean onDisplay) {
        if (!onDisplay) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        out.println(TEXTS.get(onDisplay ? "tour.begin.display" : "tour.begin"));
        var cast = new Tour.Cast(
                address,
                environment.get("VGPU_DESK_TOUR_VM"),
                path("VGPU_DESK_TOUR_FOLDER"),
                path("VGPU_DESK_TOUR_WITNESS"),
                policy);
        try {
            return Tour.play(cast, out);
        } catch (IOException e) {
            err.println(TEXTS.get("tour.folder", e.toString()));
            return 1;
        }
    }

    private @Nullable Path path(String variable) {
        var path = environment.get(variable);
        return path == null ? null : Path.of(path);
    }
}
