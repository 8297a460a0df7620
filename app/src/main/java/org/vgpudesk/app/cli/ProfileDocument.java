package org.vgpudesk.app.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.ProfileFinding;
import org.vgpudesk.profile.VendorProfile;

/**
 * A vendor profile as {@code profiles --json} prints it. The names of the components are the names of the fields: stable.
 *
 * @param owner {@code user}, or {@code program} for one that comes with it
 * @param drivers the kernel drivers that it speaks for; empty if it does not ask
 * @param exampleTypes types that it speaks for, one for each of its patterns
 */
record ProfileDocument(
        String id, String title, String file, String owner, List<String> drivers, List<String> exampleTypes) {

    static ProfileDocument of(VendorProfile profile) {
        return new ProfileDocument(
                profile.id(),
                profile.title(),
                profile.file(),
                profile.users() ? "user" : "program",
                profile.drivers(),
                profile.exampleTypes());
    }

    /**
     * Something that is to be said of a profile.
     *
     * @param severity {@code error} (it is not used), {@code warning}, {@code note}
     * @param pointer which part of the file, as a JSON pointer
     */
    record Finding(String severity, String file, int line, int column, String pointer, String message) {

        static Finding of(ProfileFinding finding) {
            return new Finding(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.file(),
                    finding.line(),
                    finding.column(),
                    finding.pointer(),
                    finding.message());
        }
    }

    /**
     * What {@code profiles --json} prints.
     *
     * @param folder where the user's are
     */
    record Listed(@Nullable String folder, List<ProfileDocument> profiles, List<Finding> findings) {}

    /**
     * What {@code profiles --check --json} prints.
     *
     * @param sound whether it can be used
     * @param profile what it is; absent if it cannot be used
     */
    record Checked(String file, boolean sound, @Nullable ProfileDocument profile, List<Finding> findings) {}
}
