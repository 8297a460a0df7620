package org.vgpudesk.app;

import org.vgpudesk.app.cli.Cli;
import org.vgpudesk.app.fx.DesktopLauncher;

/** Where the program starts: with a verb on the command line, without one in the window. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        var window = new DesktopLauncher(System.out, System.err, System.getenv());
        System.exit(Cli.run(words, window::open));
    }
}
