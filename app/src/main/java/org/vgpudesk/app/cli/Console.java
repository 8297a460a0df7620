package org.vgpudesk.app.cli;

import java.io.PrintWriter;

/** Where answers and errors are written. */
record Console(PrintWriter out, PrintWriter err) {

    /** This process's standard output and standard error, in the terminal's own encoding. */
    static Console standard() {
        return new Console(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()));
    }
}
