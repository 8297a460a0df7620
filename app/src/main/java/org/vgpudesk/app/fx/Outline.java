package org.vgpudesk.app.fx;

import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.vgpudesk.app.look.Theme;

/** The window before there is anything in it: so few nodes that it is there at once. */
final class Outline {

    private Outline() {}

    static Scene scene(double width, double height, Theme theme) {
        var root = new BorderPane();
        root.getStyleClass().add("frame");
        var header = new Region();
        header.getStyleClass().add("header");
        var navigation = new Region();
        navigation.getStyleClass().add("navigation");
        root.setTop(header);
        root.setLeft(navigation);
        root.widthProperty().subscribe(now -> {
            navigation.getStyleClass().remove("rail");
            if (now.doubleValue() < MainWindow.RAIL_BELOW) {
                navigation.getStyleClass().add("rail");
            }
        });
        var scene = new Scene(root, width, height);
        theme.lend(scene);
        return scene;
    }
}
