package org.urbancoop;

/** What objects keep for whoever writes them. */
public final class Memory {

    private Memory() {}

    /** Gets what is known of an object; 0 for nothing. */
    public static int of(Remembering object) {
        return object.known;
    }

    /** Keeps something for an object, of which everybody would find the same. */
    public static void keep(Remembering object, int known) {
        object.known = known;
    }
}
