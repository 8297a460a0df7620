package org.vgpudesk.app;

import org.vgpudesk.app.cli.Cli;

/** Where the program starts: with a verb on the command line, without one in the window. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        System.exit(Cli.run(words, (address, policy) -> {
            throw new UnsupportedOperationException("window");
        }));
    }
}
