package org.urbancoop.validation.rules.code;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.message.Severity;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.near.NearSpellings;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = MisspeltMember.CODE,
        severity = Severity.WARNING,
        category = Category.VOCABULARY,
        title = @Text(en = "An unknown member looks like a misspelt known one", ko = "모르는 항목이 아는 항목의 오기로 보임"),
        message =
                @Text(
                        en = "no member is called '{value}'; '{near}' is near",
                        ko = "'{value}'(이)라는 항목은 없으며 '{near}'과(와) 비슷합니다"),
        rationale =
                @Text(
                        en = "Unknown members are kept as extensions: a misspelt one is silently absent for every "
                                + "reader.",
                        ko = "모르는 항목은 확장으로 보존되므로, 잘못 적힌 항목은 누구에게도 읽히지 않습니다."),
        hint =
                @Text(
                        en = "Correct the name; if it is an extension of your own, choose a name that is farther away.",
                        ko = "이름을 고치십시오. 직접 만든 확장이라면 덜 비슷한 이름을 쓰십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","populationRank":1}""", """
    {"type":"project","id":"p","title":"P","sectors":["water","waste"],"link":"x","links":[{"rel":"website","url":\
    "https://example.org"}]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliasses":["Soul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":37.5,\
    "longitude":127,"Latitude":37.5}}""", """
    {"type":"project","id":"p","title":"P","partof":"program/x","link":"https://example.org"}"""})
public final class MisspeltMember implements Rule<Extensible> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "member-misspelt";

    /** The names of the members of each type, folded. */
    private static final ClassValue<NearSpellings<String>> KNOWN = new ClassValue<>() {
        @Override
        protected NearSpellings<String> computeValue(Class<?> type) {
            Map<String, String> names = new LinkedHashMap<>();
            Members.of(type.asSubclass(Extensible.class))
                    .names()
                    .forEach(name -> names.putIfAbsent(Spelling.fold(name), name));
            return new NearSpellings<>(names);
        }
    };

    /** Creates the rule. */
    public MisspeltMember() {}

    @Override
    public Class<Extensible> reads() {
        return Extensible.class;
    }

    @Override
    public void check(Extensible object, RuleContext context) {
        if (object.getExtensions().isEmpty()) {
            return;
        }
        NearSpellings<String> known = KNOWN.get(object.getClass());
        for (String name : object.getExtensions().asMap().keySet()) {
            String folded = Spelling.fold(name);
            Optional<String> nearest = folded.isEmpty() ? Optional.empty() : known.nearest(folded, Optional::of);
            nearest.filter(near -> !isNumberOf(near, name, object))
                    .ifPresent(near -> context.report(name)
                            .value(name)
                            .with("near", near)
                            .cause("member " + name)
                            .add());
        }
    }

    /**
     * Whether a name is the plural of a member that has one value, as {@code sectors} beside {@code sector}, or the
     * singular of a list that is there, too: then it is something else, not a slip.
     */
    private static boolean isNumberOf(String near, String name, Extensible object) {
        String one = Spelling.fold(name);
        String other = Spelling.fold(near);
        return one.equals(other + "s")
                || one.equals(other + "es")
                || (MemberValues.of(object).containsKey(near) && (other.equals(one + "s") || other.equals(one + "es")));
    }
}
