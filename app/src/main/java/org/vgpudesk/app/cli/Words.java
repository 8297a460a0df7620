package org.vgpudesk.app.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words on the command line that have a form: read strictly, refused with a sentence before any host is asked. */
final class Words {

    private static final Texts TEXTS = Texts.exact(Words.class);
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern DASHED = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern PLAIN =
            Pattern.compile("(\\p{XDigit}{8})(\\p{XDigit}{4})(\\p{XDigit}{4})(\\p{XDigit}{4})(\\p{XDigit}{12})");

    private Words() {}

    /** A UUID with its dashes or without; the JDK's own reader would also take "1-2-3-4-5". */
    static Optional<UUID> uuid(String word) {
        if (DASHED.matcher(word).matches()) {
            return Optional.of(UUID.fromString(word));
        }
        var plain = PLAIN.matcher(word);
        return plain.matches() ? Optional.of(UUID.fromString(plain.replaceFirst("$1-$2-$3-$4-$5"))) : Optional.empty();
    }

    /** An address with a scheme. */
    static Optional<URI> address(String word) {
        try {
            var address = new URI(word);
            return address.isAbsolute() ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static TypeConversionException malformed(String key, String word) {
        return new TypeConversionException(TEXTS.get(key, word));
    }

    static final class UuidWord implements ITypeConverter<UUID> {
        @Override
        public UUID convert(String word) {
            return uuid(word).orElseThrow(() -> malformed("uuid.malformed", word));
        }
    }

    static final class AddressWord implements ITypeConverter<URI> {
        @Override
        public URI convert(String word) {
            return address(word).orElseThrow(() -> malformed("address.malformed", word));
        }
    }

    static final class SecondsWord implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String word) {
            if (!SECONDS.matcher(word).matches()) {
                throw malformed("seconds.malformed", word);
            }
            return Duration.ofSeconds(Integer.parseInt(word));
        }
    }

    static final class PciWord implements ITypeConverter<PciAddress> {
        @Override
        public PciAddress convert(String word) {
            try {
                return PciAddress.parse(word);
            } catch (IllegalArgumentException _) {
                throw malformed("pci.malformed", word);
            }
        }
    }

    static final class LanguageWord implements ITypeConverter<Language> {
        @Override
        public Language convert(String word) {
            return Language.named(word).orElseThrow(() -> malformed("language.unknown", word));
        }
    }

    static final class AttributeWord implements ITypeConverter<DeviceAttribute> {
        @Override
        public DeviceAttribute convert(String word) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw malformed("attribute.malformed", word);
            }
            return new DeviceAttribute(word.substring(0, equals), word.substring(equals + 1));
        }
    }
}
