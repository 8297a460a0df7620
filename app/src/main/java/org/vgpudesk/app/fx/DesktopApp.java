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
    private @Nullable WindowKeeper keeper;

    @Override
    public void start(Stage stage) {
        var options = getParameters().getNamed();
        var policy = new OpenPolicy(Boolean.parseBoolean(options.get(ALLOW_UNSAFE)), Credentials.NOBODY);
        var made = new Wiring(policy, null);
        wiring = made;
        var window = new MainWindow(made);
        var keeps = new WindowKeeper(made.state().resolve("window.properties"), stage, made.theme(), window);
        keeper = keeps;
        stage.setTitle("vGPU Desk");
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        keeps.restore();
        stage.setScene(window.scene(1280, 800));
        stage.show();
        var address = options.get(ADDRESS);
        FirstFrame.after(stage, () -> made.begin(address == null ? null : URI.create(address)));
    }

    @Override
    public void stop() {
        if (keeper != null) {
            keeper.save();
        }
        if (wiring != null) {
            wiring.close();
        }
    }
}
