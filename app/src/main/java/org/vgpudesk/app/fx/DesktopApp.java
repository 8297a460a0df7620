package org.vgpudesk.app.fx;

import java.net.URI;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.hosts.OpenPolicy;

/** The desktop application. Its options: {@code --address=URI} and {@code --allow-unsafe=true}. */
public final class DesktopApp extends Application {

    static final String ADDRESS = "address";
    static final String ALLOW_UNSAFE = "allow-unsafe";

    private @Nullable Wiring wiring;

    @Override
    public void start(Stage stage) {
        var options = getParameters().getNamed();
        var policy = new OpenPolicy(Boolean.parseBoolean(options.get(ALLOW_UNSAFE)), Credentials.NOBODY);
        var made = new Wiring(policy, null);
        wiring = made;
        var window = new MainWindow(made);
        stage.setTitle("vGPU Desk");
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        stage.setScene(window.scene(1280, 800));
        stage.show();
        var address = options.get(ADDRESS);
        FirstFrame.after(stage, () -> begin(made, address == null ? null : URI.create(address)));
    }

    /** Looks for a host only when something is on the screen. */
    static void begin(Wiring wiring, @Nullable URI address) {
        if (address == null) {
            wiring.connect().openThisComputerOrDemo();
        } else {
            wiring.connect().open(address);
        }
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
    }
}
