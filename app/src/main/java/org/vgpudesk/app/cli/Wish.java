package org.vgpudesk.app.cli;

import java.util.List;
import org.vgpudesk.host.plan.Request;

/**
 * What a command line asks for, on a host that has been read.
 *
 * @param notes what was chosen because the command line left it open, one sentence each
 */
record Wish(Request request, List<String> notes) {

    Wish {
        notes = List.copyOf(notes);
    }

    Wish(Request request) {
        this(request, List.of());
    }
}
