package org.vgpudesk.host.plan;

/**
 * What people call the things in a plan; written down with it, because the things may be gone when it is read again.
 *
 * @param domain the virtual machine's name; empty if the plan is about none
 * @param gpu the card's title; empty if it is about none
 * @param size the size in people's words, or the host's own word for the type; empty if it is about none
 */
public record Labels(String domain, String gpu, String size) {

    public Labels withSize(String better) {
        return new Labels(domain, gpu, better);
    }
}
