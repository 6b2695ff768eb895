package org.urbancoop.cli.process;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.urbancoop.message.Message;

/** The exit codes of all commands. */
public enum ExitCode {
    /** All is well. */
    DONE(0, "Done; a check found nothing as grave as --fail-on says.", "완료. 검사에서 --fail-on에 이르는 문제가 없습니다."),
    /** The data are at fault. */
    DATA(
            1,
            "The data: a check found something, two datasets differ, a person has to decide, or data cannot be read.",
            "데이터: 검사에서 문제가 발견되었거나, 두 데이터셋이 다르거나, 사람이 결정해야 하거나, 데이터를 읽을 수 없습니다."),
    /** The command line is at fault. */
    USAGE(
            2,
            "It could not run: a wrong argument, a file of settings that is none, an output that is an input,",
            "실행하지 못함: 잘못된 인자, 설정이 아닌 설정 파일, 입력과 같은 출력,"),
    /** The system is in the way. */
    SYSTEM(
            2,
            "a file that is not there or cannot be read or written, a full disk, too little memory.",
            "없거나 읽고 쓸 수 없는 파일, 가득 찬 디스크, 부족한 메모리."),
    /** The program is at fault. */
    FAULT(3, "The program itself is at fault: please report it.", "프로그램 자체의 결함: 알려 주십시오.");

    private final int code;
    private final String english;
    private final String korean;

    ExitCode(int code, String english, String korean) {
        this.code = code;
        this.english = english;
        this.korean = korean;
    }

    /** Gets the number that the process ends with. */
    public int code() {
        return code;
    }

    /**
     * Obtains the table of all codes and what they mean, as {@code --help} shows it.
     *
     * @param locale the language: Korean, and English for any other
     * @return a text for each number
     */
    public static Map<String, String> table(Locale locale) {
        Map<String, String> table = new LinkedHashMap<>();
        for (ExitCode exit : values()) {
            table.merge(
                    String.valueOf(exit.code),
                    new Message(exit.english, exit.korean).in(locale),
                    (first, second) -> first + " " + second);
        }
        return table;
    }
}
