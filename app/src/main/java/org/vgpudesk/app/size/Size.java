package org.vgpudesk.app.size;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.Series.Purpose;

/**
 * A size in words.
 *
 * @param title short, as on a tile: how much memory it has, else the driver's name
 * @param driverName the driver's name for it, or its id
 * @param series what it is good for and the vendor's word for that, short; empty if no profile says
 * @param purpose what it is good for; absent if no profile says
 * @param bytes its memory; absent if it is not known
 * @param notes what it can do, one short line each; empty if nothing is known
 * @param facts everything that is known of it, each with its source
 */
public record Size(
        String title,
        String driverName,
        String series,
        @Nullable Purpose purpose,
        @Nullable Long bytes,
        List<String> notes,
        List<FactLine> facts) {

    public Size {
        notes = List.copyOf(notes);
        facts = List.copyOf(facts);
    }

    /** Whether a profile speaks for it; else the host's own words are all there is. */
    public boolean stated() {
        return !facts.isEmpty();
    }

    /** As a part of a sentence in which no series was chosen before. */
    public String full() {
        return series.isEmpty() ? title : title + " · " + series;
    }
}
