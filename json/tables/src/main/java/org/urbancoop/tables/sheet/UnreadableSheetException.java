package org.urbancoop.tables.sheet;

import java.io.IOException;
import java.util.Objects;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;

/**
 * Tells that a file is no sheet that can be read, such as a workbook with a password.
 *
 * @since 0.1.0
 */
public class UnreadableSheetException extends IOException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Message problem;
    private final transient Message hint;
    private final transient Location location;

    /**
     * Makes the exception.
     *
     * @param code the kind of problem, such as {@code workbook-encrypted}
     * @param problem what is wrong, in both languages
     * @param hint what would be right, in both languages
     * @param location where; {@link Location#NONE} for the whole file
     */
    public UnreadableSheetException(String code, Message problem, Message hint, Location location) {
        super(Objects.requireNonNull(problem, "problem").english()
                + (Objects.requireNonNull(location, "location").isKnown() ? " (" + location + ")" : "") + "; "
                + Objects.requireNonNull(hint, "hint").english() + " [" + Objects.requireNonNull(code, "code") + "]");
        this.code = code;
        this.problem = problem;
        this.hint = hint;
        this.location = location;
    }

    /**
     * Gets the kind of problem.
     *
     * @return such as {@code workbook-encrypted}
     */
    public String code() {
        return code;
    }

    /**
     * Gets what is wrong.
     *
     * @return in both languages
     */
    public Message problem() {
        return problem;
    }

    /**
     * Gets what would be right.
     *
     * @return in both languages
     */
    public Message hint() {
        return hint;
    }

    /**
     * Gets where.
     *
     * @return the place; {@link Location#NONE} for the whole file
     */
    public Location location() {
        return location;
    }
}
