package org.vgpudesk.app.fx;

import java.net.URI;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.hosts.OpenPolicy;

/** The desktop application. Its options: {@code --address=URI} and {@code --allow-unsafe=true}. */
public final class DesktopApp extends Application implements Kept {

    static final String ADDRESS = "address";
    static final String ALLOW_UNSAFE = "allow-unsafe";

    private @Nullable Wiring wiring;
    private @Nullable WindowKeeper keeper;
    private @Nullable MainWindow window;
    private Place first = Place.GPUS;

    @Override
    public void start(Stage stage) {
        var options = getParameters().getNamed();
        var policy = new OpenPolicy(Boolean.parseBoolean(options.get(ALLOW_UNSAFE)), Credentials.NOBODY);
        var made = new Wiring(policy, null);
        wiring = made;
        var keeps = new WindowKeeper(made.state().resolve("window.properties"), stage, made.theme(), this);
        keeper = keeps;
        stage.setTitle("vGPU Desk");
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        keeps.restore();
        stage.setScene(Outline.scene(1280, 800, made.theme()));
        stage.show();
        var address = options.get(ADDRESS);
        FirstFrame.after(stage, () -> {
            furnish(stage, made);
            FirstFrame.after(stage, () -> made.begin(address == null ? null : URI.create(address)));
        });
    }

    /** What is in the window takes longer to make than the window. */
    private void furnish(Stage stage, Wiring wiring) {
        var furnished = new MainWindow(wiring);
        furnished.beginAt(first);
        window = furnished;
        stage.setScene(
                furnished.scene(stage.getScene().getWidth(), stage.getScene().getHeight()));
    }

    @Override
    public void beginAt(Place place) {
        first = place;
    }

    @Override
    public Place place() {
        return window == null ? first : window.place();
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
