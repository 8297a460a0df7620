package org.vgpudesk.app.gpu;

import java.util.List;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.MdevType;

/** What a size of a card is called and what is worth saying of it. Whoever knows a vendor's types better plugs in here. */
public interface SizeWords {

    Size of(Gpu gpu, MdevType type, HostFacts facts);

    /**
     * A size in words.
     *
     * @param title short, as on a tile
     * @param notes what it can do, one short line each; empty if nothing is known
     */
    record Size(String title, List<String> notes) {
        public Size {
            notes = List.copyOf(notes);
        }
    }
}
