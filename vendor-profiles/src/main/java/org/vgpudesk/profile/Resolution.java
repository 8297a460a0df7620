package org.vgpudesk.profile;

/** Points across and down. */
public record Resolution(int width, int height) {

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
