package org.vgpudesk.app.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Fact;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostState;

/** Why a host has nothing to share, as far as that is known of it: one sentence each. What is not known is not guessed. */
final class WhyNothing {

    private static final Texts TEXTS = Texts.of(WhyNothing.class);
    private static final Pattern RELEASE = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*", Pattern.DOTALL);

    private WhyNothing() {}

    /** @return at least one sentence; the ones that can be repaired first */
    static List<String> of(HostState state) {
        var reasons = new ArrayList<String>();
        if (state.gpus().isEmpty()) {
            reasons.add(TEXTS.get("reason.no.card"));
        }
        state.gpus().forEach(gpu -> reasons.add(driver(gpu)));
        var facts = state.facts();
        if (facts.iommu() instanceof Fact.Known<Boolean>(var on, var source) && !on) {
            reasons.addFirst(TEXTS.get("reason.iommu", source));
        }
        if (!state.gpus().isEmpty()) {
            facts.modules().known().ifPresent(loaded -> modules(loaded, reasons));
        }
        facts.kernel()
                .known()
                .filter(release -> !state.gpus().isEmpty() && atLeast(release, 6, 8))
                .ifPresent(release -> reasons.add(TEXTS.get("reason.kernel", release)));
        boolean functions =
                state.gpus().stream().flatMap(g -> g.functions().stream()).anyMatch(GpuFunction::virtual);
        if (!state.gpus().isEmpty()) {
            reasons.add(TEXTS.get(functions ? "reason.functions.unprepared" : "reason.functions.none"));
        }
        if (facts.iommu() instanceof Fact.Unknown<Boolean>(var why)) {
            reasons.add(TEXTS.get("reason.unknown", why));
        }
        return List.copyOf(reasons);
    }

    private static String driver(Gpu gpu) {
        var name = GpuNames.full(gpu);
        return gpu.functions().stream()
                .map(GpuFunction::driver)
                .filter(driver -> driver != null && !driver.isEmpty())
                .findFirst()
                .map(driver -> TEXTS.get(handedOver(driver) ? "reason.handed.over" : "reason.driver", name, driver))
                .orElseGet(() -> TEXTS.get("reason.no.driver", name));
    }

    /** The kernel's own driver for devices that go to a virtual machine as a whole. */
    private static boolean handedOver(String driver) {
        return driver.equals("vfio-pci");
    }

    private static void modules(Set<String> loaded, List<String> reasons) {
        if (!loaded.contains("mdev")) {
            reasons.add(TEXTS.get("reason.mdev"));
        }
        if (!loaded.contains("vfio")) {
            reasons.add(TEXTS.get("reason.vfio"));
        }
    }

    private static boolean atLeast(String release, int major, int minor) {
        var match = RELEASE.matcher(release);
        if (!match.matches()) {
            return false;
        }
        int first = Integer.parseInt(match.group(1));
        return first > major || first == major && Integer.parseInt(match.group(2)) >= minor;
    }
}
