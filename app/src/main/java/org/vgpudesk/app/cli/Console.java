package org.vgpudesk.app.cli;

import java.io.PrintWriter;
import org.vgpudesk.host.Credentials;

/**
 * Where answers and errors are written, and who sits there.
 *
 * @param person asked for names and passwords
 */
record Console(PrintWriter out, PrintWriter err, Credentials person) {

    /** This process's standard output and standard error, in the terminal's own encoding. */
    static Console standard() {
        return new Console(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                TerminalPerson.here());
    }
}
