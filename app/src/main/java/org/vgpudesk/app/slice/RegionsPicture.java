package org.vgpudesk.app.slice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a slice's regions as a whole.
 *
 * @param note where the regions are from and how old they are
 * @param lock who has the device open, so that it cannot be read; empty if nobody has
 * @param readable whether it can be read now
 * @param reading whether it is being read
 * @param real whether any of it was read; otherwise all is stated by the profile
 * @param notice what is worth knowing above all
 * @param absent which regions there are not
 */
record RegionsPicture(
        String note,
        String lock,
        boolean readable,
        boolean reading,
        boolean real,
        @Nullable Notice notice,
        String absent) {

    static final RegionsPicture NOTHING = new RegionsPicture("", "", false, false, false, null, "");

    /**
     * @param second empty if there is nothing more to say
     * @param details more sentences, for who asks
     * @param report for the maker of the driver; empty if there is nothing to tell them
     */
    record Notice(Kind kind, String first, String second, List<String> details, String report) {

        Notice(Kind kind, String first, String second, List<String> details) {
            this(kind, first, second, details, "");
        }

        enum Kind {
            /** The GPU's driver does something that it should not. */
            DRIVER,
            /** The driver and the profile differ. */
            DIFFERENCE,
            /** The regions cannot be seen, which is no failure. */
            NOT_SHOWN,
            /** Reading failed. */
            FAILED
        }

        Notice {
            details = List.copyOf(details);
        }
    }
}
