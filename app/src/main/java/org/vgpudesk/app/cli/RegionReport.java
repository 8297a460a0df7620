package org.vgpudesk.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionView.Reason;
import org.vgpudesk.profile.ProfileCatalog;
import org.vgpudesk.profile.TypeFacts;
import org.vgpudesk.profile.region.DeviceSpec;
import org.vgpudesk.profile.region.RegionCheck;
import org.vgpudesk.profile.region.RegionFinding;

/**
 * What is known of the regions of one subject.
 *
 * @param profile absent if no profile speaks for the type
 * @param view absent if nobody looked at the device
 * @param findings absent if nothing was compared
 */
record RegionReport(
        RegionSubject subject,
        @Nullable TypeFacts profile,
        @Nullable RegionView view,
        @Nullable List<RegionFinding> findings) {

    /** Who may look where this program may not. */
    @FunctionalInterface
    interface Administrator {

        /** Nobody. */
        Administrator NOBODY = (view, device, question) -> view;

        RegionView instead(RegionView view, UUID device, RegionQuestion question) throws HostException;
    }

    /** Which side of a device was asked for. */
    enum Side {
        EXPECTED,
        REAL,
        CHECK
    }

    /** @param administrator looks where this program may not, if that was agreed to */
    static RegionReport of(RegionSubject subject, Side side, ProfileCatalog profiles, Administrator administrator)
            throws HostException {
        var profile = Optional.of(subject)
                .filter(RegionSubject::understood)
                .flatMap(known -> profiles.facts(known.parent(), known.type()))
                .orElse(null);
        var device = subject.device();
        if (side == Side.EXPECTED || device == null) {
            return new RegionReport(subject, profile, null, null);
        }
        var question = profile == null ? RegionQuestion.plain() : RegionQuestion.about(profile.device());
        var view = device.look().at(question);
        if (device.here() && view instanceof RegionView.NotShown(var reason, var said) && reason == Reason.NO_RIGHT) {
            view = administrator.instead(view, device.uuid(), question);
        }
        var findings = side == Side.CHECK && view instanceof RegionView.Shown(var real)
                ? RegionCheck.compare(profile == null ? nothingOf(real.deviceApi()) : profile.device(), real)
                : null;
        return new RegionReport(subject, profile, view, findings);
    }

    /** Nothing is stated: then what is wrong in itself is all that can be found. */
    private static DeviceSpec nothingOf(String deviceApi) {
        return new DeviceSpec(
                deviceApi, new DeviceSpec.Extent(null, true), List.of(), List.of(), new DeviceSpec.Opening.NotStated());
    }

    Optional<DeviceSpec> stated() {
        return Optional.ofNullable(profile).map(TypeFacts::device);
    }

    /** Whether everything that was asked for could be seen, and is as it should be. */
    boolean good() {
        return !(view instanceof RegionView.NotShown) && (findings == null || findings.isEmpty());
    }
}
