package org.urbancoop.validation.rules.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = UnknownFormatVersion.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        reach = Reach.HEADER,
        title = @Text(en = "The format is newer than this library", ko = "형식이 이 라이브러리보다 새것임"),
        message =
                @Text(
                        en = "the format has version {value}; this library knows {known}",
                        ko = "형식의 버전은 {value}이며 이 라이브러리가 아는 버전은 {known}입니다"),
        rationale =
                @Text(
                        en = "Members of a newer format are kept, but no rule here knows them.",
                        ko = "새 형식의 항목은 보존되지만 여기의 규칙은 그것을 알지 못합니다."),
        hint = @Text(en = "Use a newer version of the library.", ko = "라이브러리의 새 버전을 쓰십시오."),
        passes = """
    {"type":"dataset","formatVersion":"1.0"}
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}""",
        fails = """
    {"type":"dataset","formatVersion":"2.0"}
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}""")
public final class UnknownFormatVersion implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "format-version-unknown";

    /** Creates the rule. */
    public UnknownFormatVersion() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        if (!isKnown(dataset.getFormatVersion())) {
            context.report(dataset, JsonPointer.ROOT.child("formatVersion"))
                    .value(dataset.getFormatVersion())
                    .with("known", Dataset.FORMAT_VERSION)
                    .add();
        }
    }

    /** What this library has read since: the same major version, and no later minor one. */
    private static boolean isKnown(String version) {
        Matcher given = VERSION.matcher(version);
        Matcher known = VERSION.matcher(Dataset.FORMAT_VERSION);
        return given.matches()
                && known.matches()
                && given.group(1).equals(known.group(1))
                && Integer.parseInt(given.group(2)) <= Integer.parseInt(known.group(2));
    }

    private static final Pattern VERSION = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})");
}
