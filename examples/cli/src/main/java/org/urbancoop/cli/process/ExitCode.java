package org.urbancoop.cli.process;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes of all commands. */
public enum ExitCode {
    /** All is well. */
    DONE(0, "Done; a check found nothing as grave as --fail-on says."),
    /** The data are at fault. */
    DATA(1, "The data: a check found something, or a dataset or text cannot be read as one."),
    /** The command line is at fault. */
    USAGE(2, "The command line: a wrong argument, a file of settings that is none, an output that is an input."),
    /** The system is in the way. */
    SYSTEM(3, "The system: a file that is not there or cannot be read or written, a full disk, too little memory."),
    /** The program is at fault. */
    FAULT(4, "The program itself is at fault: please report it.");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** Gets the number that the process ends with. */
    public int code() {
        return code;
    }

    /**
     * Gets what it means, as {@code --help} says it.
     *
     * @return a sentence
     */
    public String meaning() {
        return meaning;
    }

    /** The table of all for {@code --help}. */
    static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        for (ExitCode exit : values()) {
            table.put(String.valueOf(exit.code), exit.meaning);
        }
        return table;
    }
}
