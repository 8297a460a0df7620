package org.vgpudesk.app.texts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.vgpudesk.language.Language;

/** When something was, as people write it where they are. */
public final class Times {

    private Times() {}

    /** The hour and the minute. */
    public static String time(Instant instant) {
        return written(instant, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    }

    /** The day with its name, and no time. */
    public static String day(Instant instant) {
        return written(instant, DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL));
    }

    private static String written(Instant instant, DateTimeFormatter format) {
        return format.withLocale(Language.locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
