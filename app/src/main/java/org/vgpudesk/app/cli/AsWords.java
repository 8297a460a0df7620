package org.vgpudesk.app.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.plan.Script.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says for which tool a plan is written down. */
final class AsWords {

    private static final Texts TEXTS = Texts.exact(AsWords.class);

    @Option(
            names = "--as",
            paramLabel = "virsh|mdevctl|ansible",
            converter = FormatWord.class,
            descriptionKey = "plan.as")
    private @Nullable Format format;

    Optional<Format> format() {
        return Optional.ofNullable(format);
    }

    static String word(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    static final class FormatWord implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            for (var format : Format.values()) {
                if (word(format).equals(word)) {
                    return format;
                }
            }
            throw new TypeConversionException(TEXTS.get("as.malformed", word));
        }
    }
}
