package org.vgpudesk.profile.yaml;

/** Why a text is no YAML that we read; the message is a sentence. */
public final class YamlProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String pointer;

    YamlProblem(Place place, String pointer, String message) {
        super(message);
        this.place = place;
        this.pointer = pointer;
    }

    public Place place() {
        return place;
    }

    /** Where in the document, as a JSON pointer; empty if that is not known. */
    public String pointer() {
        return pointer;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
