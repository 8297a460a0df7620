package org.vgpudesk.app.cli;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;
import org.vgpudesk.language.Language;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every verb has, before the verb or after it. */
final class Options {

    /** The environment variable that names the host where {@code --connect} does not. */
    static final String CONNECT = "VGPU_DESK_CONNECT";

    @Option(
            names = "--connect",
            paramLabel = "URI",
            scope = ScopeType.INHERIT,
            converter = Words.AddressWord.class,
            descriptionKey = "all.connect")
    private @Nullable URI connect;

    @Option(names = "--allow-unsafe-address", scope = ScopeType.INHERIT, descriptionKey = "all.allow-unsafe-address")
    private boolean allowUnsafe;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            scope = ScopeType.INHERIT,
            defaultValue = "30",
            converter = Words.SecondsWord.class,
            descriptionKey = "all.timeout")
    private Duration timeout = Duration.ofSeconds(30);

    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "all.json")
    private boolean json;

    /** {@link Speech} has read it before anything else; here it is described, and refused if there is no such language. */
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = Speech.OPTION,
            paramLabel = "LANGUAGE",
            scope = ScopeType.INHERIT,
            converter = Words.LanguageWord.class,
            descriptionKey = "all.language")
    private @Nullable Language language;

    /** The host that the option names, if it does. */
    @Nullable
    URI named() {
        return connect;
    }

    /**
     * The host that was asked for: by the option, else by the environment.
     *
     * @throws Failure if the environment's word is no address
     */
    @Nullable
    URI asked(Map<String, String> environment) throws Failure {
        String word = environment.getOrDefault(CONNECT, "");
        if (connect != null || word.isEmpty()) {
            return connect;
        }
        return Words.address(word).orElseThrow(() -> Failure.usage("address.malformed", word));
    }

    /** The host to talk to. */
    URI address(Map<String, String> environment) throws Failure {
        var asked = asked(environment);
        return asked == null ? Hosts.THIS_COMPUTER : asked;
    }

    /** @param person asked for names and passwords, but not where a document is wanted: then a program reads */
    OpenPolicy policy(Credentials person) {
        return new OpenPolicy(allowUnsafe, json ? Credentials.NOBODY : person);
    }

    Duration timeout() {
        return timeout;
    }

    boolean json() {
        return json;
    }
}
