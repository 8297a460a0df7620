package org.vgpudesk.contract;

/**
 * The lab's machine for tests that bring their own. Each class begins with a machine that was just resumed from its frozen
 * state, so that nothing of what another class did to it, or left libvirt to digest, is in it. It is stopped when the
 * tests have ended.
 */
public final class RunningLab {

    private static boolean started;

    private RunningLab() {}

    /** The address of the libvirt of a machine in which nothing has happened yet. */
    public static synchronized String fresh() {
        if (!started) {
            started = true;
            Runtime.getRuntime().addShutdownHook(new Thread(Lab::stop));
        }
        Lab.startAfresh();
        return new Lab(Lab.COMMAND).uri().toString();
    }
}
