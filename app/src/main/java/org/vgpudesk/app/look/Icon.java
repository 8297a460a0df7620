package org.vgpudesk.app.look;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The pictures that stand for things; always beside a word or with an accessible text. */
public enum Icon {
    ADD(Material2OutlinedAL.ADD),
    AGAIN(Material2OutlinedMZ.REFRESH),
    AUTOMATIC(Material2OutlinedAL.BRIGHTNESS_AUTO),
    CHECK(Material2OutlinedAL.CHECK),
    CLOCK(Material2OutlinedAL.ACCESS_TIME),
    CLOSE(Material2OutlinedAL.CLOSE),
    COMPUTER(Material2OutlinedAL.LAPTOP),
    COPY(Material2OutlinedAL.CONTENT_COPY),
    DARK(Material2OutlinedMZ.NIGHTS_STAY),
    DEMO(Material2OutlinedMZ.SCHOOL),
    DONE(Material2OutlinedAL.CHECK_CIRCLE),
    DOWN(Material2OutlinedAL.EXPAND_MORE),
    DOWNLOAD(Material2OutlinedAL.GET_APP),
    FAILED(Material2OutlinedAL.HIGHLIGHT_OFF),
    FIX(Material2OutlinedAL.BUILD),
    FORBIDDEN(Material2OutlinedAL.BLOCK),
    GPU(Material2OutlinedMZ.MEMORY),
    HELP(Material2OutlinedAL.HELP_OUTLINE),
    HISTORY(Material2OutlinedAL.HISTORY),
    INFO(Material2OutlinedAL.INFO),
    LIGHT(Material2OutlinedMZ.WB_SUNNY),
    LOCK(Material2OutlinedAL.LOCK),
    MACHINE(Material2OutlinedAL.DESKTOP_WINDOWS),
    MORE(Material2OutlinedMZ.MORE_VERT),
    NOT_TRIED(Material2OutlinedMZ.REMOVE_CIRCLE_OUTLINE),
    OTHER_COMPUTER(Material2OutlinedAL.DNS),
    PLAY(Material2OutlinedMZ.PLAY_ARROW),
    PROBLEM(Material2OutlinedAL.ERROR_OUTLINE),
    REDO(Material2OutlinedMZ.REDO),
    REMOVE(Material2OutlinedMZ.REMOVE),
    RIGHT(Material2OutlinedAL.CHEVRON_RIGHT),
    SEARCH(Material2OutlinedMZ.SEARCH),
    SETTINGS(Material2OutlinedMZ.SETTINGS),
    STOP(Material2OutlinedMZ.STOP),
    SWAP(Material2OutlinedMZ.SWAP_HORIZ),
    UNDO(Material2OutlinedMZ.UNDO),
    UNSEEN(Material2OutlinedMZ.VISIBILITY_OFF),
    UP_DOWN(Material2OutlinedMZ.UNFOLD_MORE),
    WAITING(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED),
    WARNING(Material2OutlinedMZ.WARNING);

    @SuppressWarnings("ImmutableEnumChecker") // the pack's codes are enums themselves
    private final Ikon code;

    Icon(Ikon code) {
        this.code = code;
    }

    /** A picture of the usual size. */
    public FontIcon node() {
        return node(18);
    }

    /** A picture of that many pixels; colours come from these style classes. */
    public FontIcon node(int pixels, String... styles) {
        var icon = new FontIcon(code);
        icon.setIconSize(pixels);
        icon.getStyleClass().addAll(styles);
        return icon;
    }
}
