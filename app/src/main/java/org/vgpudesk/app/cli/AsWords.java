package org.vgpudesk.app.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.plan.Script.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says for which tool a plan is written down. */
final class AsWords {

    @Option(
            names = "--as",
            paramLabel = "virsh|mdevctl|ansible",
            converter = FormatWord.class,
            description = {
                "Print nothing but a file that does the same: for a shell with virsh; for a shell on the host, with mdevctl for"
                        + " slices; or an Ansible playbook."
            })
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
            throw new TypeConversionException("'" + word + "' is none of virsh, mdevctl, ansible");
        }
    }
}
