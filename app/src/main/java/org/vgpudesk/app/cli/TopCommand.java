package org.vgpudesk.app.cli;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.vgpudesk.host.Credentials;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

@Command(
        name = "vgpu-desk",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = TopCommand.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        footer = {
            "  vgpu-desk",
            "  vgpu-desk --connect sim:///workstation",
            "  vgpu-desk types --connect sim:///workstation",
            "  vgpu-desk give --help"
        })
final class TopCommand implements Callable<Integer> {

    @Mixin
    private final Options options;

    private final Map<String, String> environment;
    private final Window window;

    TopCommand(Options options, Map<String, String> environment, Window window) {
        this.options = options;
        this.environment = environment;
        this.window = window;
    }

    @Override
    public Integer call() throws Failure {
        if (options.json()) {
            throw Failure.usage("json.without.verb");
        }
        return window.open(options.asked(environment), options.policy(Credentials.NOBODY));
    }

    /** The version that the jar states. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Version.class.getPackage().getImplementationVersion();
            return new String[] {"vGPU Desk " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
