package org.vgpudesk.app.cli;

import java.io.PrintStream;
import java.util.List;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.hosts.ThisComputer;
import org.vgpudesk.local.RegionsAnswer;
import org.vgpudesk.local.RegionsRequest;

/**
 * The program that polkit starts as administrator for who may not look at VFIO devices: a UUID in, JSON out. It reads
 * nothing but its words, writes nothing but its answer, and only looks.
 */
public final class RegionsProgram {

    private RegionsProgram() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        RegionsRequest request;
        try {
            request = RegionsRequest.read(words);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(RegionsRequest.USAGE);
            return Failure.USAGE;
        }
        try {
            var view = ThisComputer.regions(request.device(), request.question());
            out.println(RegionsAnswer.of(view).json());
            return view instanceof RegionView.Shown ? 0 : Failure.REFUSED;
        } catch (HostException e) {
            out.println(RegionsAnswer.of(e).json());
            return Failure.REFUSED;
        }
    }
}
