package org.vgpudesk.app.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.size.Size;
import org.vgpudesk.profile.Resolution;
import org.vgpudesk.profile.Series;
import org.vgpudesk.profile.Stated;
import org.vgpudesk.profile.TypeFacts;

/**
 * What a vendor profile says of a type, for a document: what it does not say is absent.
 *
 * @param size in people's words
 * @param series the vendor's word
 * @param purpose what it is good for: workstation, office, applications, computing, display, device
 * @param profile the profile's id
 */
record KnownSize(
        String size,
        @Nullable Long framebufferBytes,
        @Nullable String series,
        @Nullable String purpose,
        @Nullable Long heads,
        @Nullable String maxResolution,
        @Nullable Boolean licence,
        String profile) {

    /** A size in words for a terminal: no space in it that is not one. */
    static String words(Size size) {
        return plain(size.title());
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    static KnownSize of(Size size, TypeFacts facts) {
        var series = facts.series().map(Stated::value);
        return new KnownSize(
                words(size),
                size.bytes(),
                series.map(Series::code).orElse(null),
                series.map(s -> s.purpose().name().toLowerCase(Locale.ROOT)).orElse(null),
                facts.heads().map(Stated::value).orElse(null),
                facts.maxResolution()
                        .map(Stated::value)
                        .map(Resolution::toString)
                        .orElse(null),
                facts.licence().map(Stated::value).orElse(null),
                facts.profile().id());
    }
}
