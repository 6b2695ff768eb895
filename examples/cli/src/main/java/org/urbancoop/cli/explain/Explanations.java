package org.urbancoop.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.CodeLists;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.message.Message;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.source.Source;
import org.urbancoop.text.Spelling;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;

/** What a rule, a term, a code list or a member means, each in some lines. */
public final class Explanations {

    private static final Map<String, Class<? extends Extensible>> TYPES = Map.of(
            "dataset", Dataset.class,
            "source", Source.class,
            "city", City.class,
            "organization", Organization.class,
            "agreement", Agreement.class,
            "project", Project.class,
            "event", Event.class,
            "program", Program.class);

    private Explanations() {}

    /**
     * Explains a word.
     *
     * @return the lines; empty if nothing is called so
     */
    public static List<String> of(String word, Locale locale) {
        List<String> lines = new ArrayList<>();
        RuleCatalog.standard()
                .find(word)
                .or(() -> JsonValidator.readingProblems().stream()
                        .filter(problem -> problem.code().equals(word))
                        .findFirst())
                .ifPresent(rule -> addRule(rule, locale, lines));
        CodeLists.find(word).ifPresent(list -> addList(list, locale, lines));
        int slash = word.indexOf('/');
        String before = slash < 0 ? "" : word.substring(0, slash);
        String name = word.substring(slash + 1);
        for (CodeList<?> list : CodeLists.all()) {
            if (before.isEmpty() || before.equals(list.name())) {
                list.find(name).filter(Code::isKnown).ifPresent(term -> addTerm(term, locale, lines));
            }
        }
        TYPES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(type -> before.isEmpty() || before.equals(type.getKey()))
                .forEach(type -> Members.of(type.getValue())
                        .find(name)
                        .ifPresent(member -> addMember(type.getKey(), member, locale, lines)));
        return lines;
    }

    private static void start(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(title);
    }

    private static void addRule(RuleDescription rule, Locale locale, List<String> lines) {
        start(
                rule.code() + " (" + new Message("rule", "규칙").in(locale) + ", "
                        + rule.severity().label(locale) + ")",
                lines);
        lines.add(rule.title().in(locale));
        lines.add(rule.rationale().in(locale));
        lines.add(rule.hint().in(locale));
        addExample(new Message("It finds, for example:", "찾는 예:"), rule.fails(), locale, lines);
        addExample(new Message("It has nothing against:", "문제없는 예:"), rule.passes(), locale, lines);
        rule.references().forEach(lines::add);
    }

    private static void addExample(Message title, List<String> examples, Locale locale, List<String> lines) {
        if (!examples.isEmpty()) {
            lines.add(title.in(locale));
            examples.get(0).lines().map(line -> "  " + line).forEach(lines::add);
        }
    }

    private static void addList(CodeList<?> list, Locale locale, List<String> lines) {
        start(list.name() + " (" + new Message("code list", "코드 목록").in(locale) + ")", lines);
        lines.add(list.title(locale) + ". " + list.definition(locale));
        list.terms().forEach(term -> lines.add("  " + term.term() + "  " + term.label(locale)));
    }

    private static void addTerm(Code term, Locale locale, List<String> lines) {
        start(
                term.codeList().name() + "/" + term.term() + " ("
                        + term.codeList().title(locale) + ")",
                lines);
        lines.add(term.label(locale));
        term.definition(locale).ifPresent(lines::add);
        term.broader()
                .ifPresent(broader -> lines.add(
                        new Message("Within: ", "상위: ").in(locale) + broader.term() + "  " + broader.label(locale)));
        term.replacedBy().ifPresent(now -> lines.add(new Message("Now: ", "대체: ").in(locale) + now.term()));
        term.sameAs().forEach(same -> lines.add(same.toString()));
    }

    private static void addMember(String type, MemberDescription member, Locale locale, List<String> lines) {
        start(
                type + "/" + member.name() + " (" + new Message("member", "항목").in(locale) + ", "
                        + member.kind().label(locale) + ")",
                lines);
        lines.add(member.description(locale));
        member.codeList()
                .ifPresent(list ->
                        lines.add(new Message("Terms: ", "코드: ").in(locale) + "urbancoop explain " + list.name()));
    }

    /**
     * Finds the word that is nearest to one that nothing is called by.
     *
     * @return a rule, a term, a code list or a member
     */
    public static Optional<String> nearest(String word) {
        List<String> known = Stream.of(
                        RuleCatalog.standard().descriptions().stream().map(RuleDescription::code),
                        CodeLists.all().stream().map(CodeList::name),
                        CodeLists.all().stream()
                                .flatMap(list -> list.terms().stream())
                                .map(Code::term),
                        TYPES.values().stream().flatMap(type -> Members.of(type).names().stream()))
                .flatMap(words -> words)
                .distinct()
                .toList();
        return Spelling.nearest(word, known, List::of);
    }
}
