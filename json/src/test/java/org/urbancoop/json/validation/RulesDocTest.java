package org.urbancoop.json.validation;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.urbancoop.message.Message;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;

/**
 * The documents of the rules are those of the catalogue, and below each example stands what is reported on it:
 * whatever changes that shows as a difference of the document.
 */
class RulesDocTest {

    @Test
    void rules_inEnglish_areThoseOfTheCatalogue() {
        GeneratedFile.check("docs/rules.md", document(Locale.ENGLISH));
    }

    @Test
    void rules_inKorean_areThoseOfTheCatalogue() {
        GeneratedFile.check("docs/rules.ko.md", document(Locale.KOREAN));
    }

    private static String document(Locale locale) {
        StringBuilder out = new StringBuilder();
        String[] both = {
            "# Rules\n\nEach finding of a validation names its rule by a code. A code never changes. The "
                    + "configuration can leave a"
                    + " rule out or change how much it matters. This page is made from the rules themselves; their "
                    + "examples run"
                    + " as tests, and below each stands what is reported: where, and in which "
                    + "words.\n\n[한국어](rules.ko.md)\n",
            "# 규칙\n\n검증 결과마다 규칙의 코드가 적힙니다. 코드는 바뀌지 않습니다. 설정에서 규칙을 빼거나 심각도를 바꿀 수 있습니다. 이 문서는"
                    + " 규칙에서 만들어지며 예는 시험으로 실행됩니다. 예 아래에는 보고되는 곳과 말이 적혀 있습니다.\n\n[English](rules.md)\n"
        };
        out.append(both[locale.getLanguage().equals("ko") ? 1 : 0]);
        for (Category category : Category.values()) {
            List<RuleDescription> rules = RuleCatalog.standard().descriptions().stream()
                    .filter(rule -> rule.category() == category)
                    .toList();
            if (!rules.isEmpty()) {
                out.append("\n## ").append(category.label(locale)).append("\n\n");
                rules.forEach(rule -> out.append("- [")
                        .append(rule.code())
                        .append("](#")
                        .append(rule.code())
                        .append("): ")
                        .append(rule.title().in(locale))
                        .append('\n'));
                rules.forEach(rule -> rule(rule, locale, out));
            }
        }
        return out.toString();
    }

    private static void rule(RuleDescription rule, Locale locale, StringBuilder out) {
        out.append("\n### ").append(rule.code()).append("\n\n");
        out.append("**")
                .append(rule.severity().label(locale))
                .append(".** ")
                .append(rule.title().in(locale))
                .append(". ");
        out.append(rule.rationale().in(locale)).append("\n\n");
        line(new Message("Message", "메시지"), "`" + rule.message().in(locale) + "`", locale, out);
        line(new Message("What to do", "조치"), rule.hint().in(locale), locale, out);
        line(new Message("Reads", "읽는 것"), "`" + String.join("`, `", rule.reads()) + "`", locale, out);
        line(new Message("Since", "도입"), rule.since(), locale, out);
        rule.deprecated().ifPresent(version -> line(new Message("Deprecated", "폐기"), version, locale, out));
        rule.replacedBy().ifPresent(code -> line(new Message("Replaced by", "대체"), code, locale, out));
        if (rule.needsAsOf()) {
            out.append("- ")
                    .append(new Message("Compares with a day", "기준일과 비교함").in(locale))
                    .append('\n');
        }
        for (String reference : rule.references()) {
            out.append("- <").append(reference).append(">\n");
        }
        examples(new Message("Passes", "통과"), rule, rule.passes(), locale, out);
        examples(new Message("Fails", "실패"), rule, rule.fails(), locale, out);
        examples(new Message("Cannot be decided", "판단 불가"), rule, rule.undecided(), locale, out);
    }

    private static void line(Message label, String text, Locale locale, StringBuilder out) {
        out.append("- ").append(label.in(locale)).append(": ").append(text).append('\n');
    }

    private static void examples(
            Message label, RuleDescription rule, List<String> examples, Locale locale, StringBuilder out) {
        for (String json : examples) {
            RuleExample example = new RuleExample(rule, json);
            out.append('\n')
                    .append(label.in(locale))
                    .append(":\n\n```json\n")
                    .append(example.json())
                    .append("\n```\n");
            List<String> outcome = example.outcome(locale);
            if (!outcome.isEmpty()) {
                out.append("\n```text\n").append(String.join("\n", outcome)).append("\n```\n");
            }
        }
    }
}
