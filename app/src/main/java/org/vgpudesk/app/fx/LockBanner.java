package org.vgpudesk.app.fx;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Connection;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.app.unlock.QuestionSheet;
import org.vgpudesk.host.Access;

/** Above the page while the host may only be looked at because the right to change it was not given: why, and a way out. */
final class LockBanner extends VBox {

    private static final Texts TEXTS = Texts.of(QuestionSheet.class);

    private final Button unlock;

    LockBanner(Runnable unlock) {
        this.unlock = Buttons.plain("unlock-banner", TEXTS.get("unlock"), unlock);
        this.unlock.setMinWidth(USE_PREF_SIZE);
        setId("lock");
        clear();
    }

    void show(Connection connection) {
        clear();
        waiting(false);
        if (connection instanceof Connection.Open(var address, var desk)) {
            var access = desk.inventory().accessProperty();
            access.addListener((property, before, now) -> paint(now));
            paint(access.get());
        }
    }

    /** While somebody is asked, nobody else is. */
    void waiting(boolean asking) {
        unlock.setDisable(asking);
        unlock.setText(TEXTS.get(asking ? "unlock.waiting" : "unlock"));
    }

    private void paint(Access access) {
        if (access instanceof Access.Locked(var why)) {
            getChildren().setAll(new Banner(Banner.Tone.WARNING, TEXTS.get("state.reading"), why, unlock));
            setStyle("-fx-padding: 16 32 0 32;");
        } else {
            clear();
        }
    }

    private void clear() {
        getChildren().clear();
        setStyle("-fx-padding: 0;");
    }
}
