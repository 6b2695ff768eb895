package org.urbancoop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.format.Format;
import org.urbancoop.message.Message;
import org.urbancoop.testing.GeneratedFile;

/** The tables of the formats: each has a line for each member of each type, and the page shows them. */
class AccountTest {

    private static final String PAGE = "docs/formats.md";
    private static final String START = "<!-- account: AccountTest writes it with -Durbancoop.update=true -->\n";
    private static final String END = "<!-- /account -->\n";

    static Stream<ExchangeFormat> formats() {
        return ServiceLoader.load(Format.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(ExchangeFormat.class::isInstance)
                .map(ExchangeFormat.class::cast);
    }

    /** All types that a dataset holds, from the dataset down. */
    private static Map<String, List<String>> catalogue() {
        Map<String, List<String>> catalogue = new LinkedHashMap<>();
        List<Class<? extends Extensible>> open = new ArrayList<>(List.of(Dataset.class));
        for (int i = 0; i < open.size(); i++) {
            List<MemberDescription> members = Members.of(open.get(i)).all();
            catalogue.put(
                    open.get(i).getSimpleName(),
                    members.stream().map(MemberDescription::name).toList());
            for (MemberDescription member : members) {
                if (member.kind() == ValueKind.OBJECT) {
                    Class<? extends Extensible> type = member.valueType().asSubclass(Extensible.class);
                    if (!open.contains(type)) {
                        open.add(type);
                    }
                }
            }
        }
        return catalogue;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void eachMember_hasALine(ExchangeFormat format) {
        List<String> expected = catalogue().entrySet().stream()
                .flatMap(type -> type.getValue().stream().map(member -> type.getKey() + "." + member))
                .collect(Collectors.toCollection(ArrayList::new));
        expected.add("*.*");
        assertThat(format.account().lines())
                .as("the lines of account.tsv of %s", format)
                .extracting(line -> line.type() + "." + line.member())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void lines_areFoundByTypeAndMember() {
        Account account = formats()
                .filter(format -> format.info().id().equals("geojson"))
                .findAny()
                .orElseThrow()
                .account();
        assertThat(account.get("City", "location").as()).isEqualTo("geometry");
        assertThat(account.get("City", "citations").fate()).isEqualTo(Account.Fate.LEFT_OUT);
        assertThat(account.get("City", "citations").why()).isPresent();
        assertThat(account.unknown().fate()).isEqualTo(Account.Fate.LEFT_OUT);
        assertThat(Account.Fate.LEFT_OUT.label(Locale.KOREAN)).isEqualTo("제외됨");
        assertThatThrownBy(() -> account.get("City", "nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no member City.nothing in the account");
        assertThat(City.class.getSimpleName()).isEqualTo("City");
    }

    @Test
    void page_isUpToDate() throws IOException {
        String page = Files.readString(GeneratedFile.path(PAGE));
        int start = page.indexOf(START);
        int end = page.indexOf(END);
        assertThat(start).as("%s has the line %s", PAGE, START).isNotNegative();
        assertThat(end).as("%s has the line %s", PAGE, END).isGreaterThan(start);
        GeneratedFile.check(PAGE, page.substring(0, start) + START + account() + page.substring(end));
    }

    private static String account() {
        // Two formats with one table, such as a collection and a sequence of features, have one column.
        Map<List<Account.Line>, String> names = new LinkedHashMap<>();
        Map<String, Account> columns = new LinkedHashMap<>();
        formats()
                .forEach(format ->
                        names.merge(format.account().lines(), format.info().id(), (one, other) -> one + ", " + other));
        formats()
                .forEach(format ->
                        columns.put(names.getOrDefault(format.account().lines(), ""), format.account()));
        List<Message> reasons = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        Map<String, List<String>> catalogue = catalogue();
        catalogue.put("*", List.of("*"));
        catalogue.forEach((type, members) -> {
            page.append("\n### ").append(type.equals("*") ? "Members that the library does not know" : type);
            page.append("\n\n| member | ")
                    .append(String.join(" | ", columns.keySet()))
                    .append(" |\n|---");
            page.append("|---".repeat(columns.size())).append("|\n");
            for (String member : members) {
                page.append("| `").append(member).append("` |");
                columns.values()
                        .forEach(account -> page.append(' ')
                                .append(cell(account.get(type, member), reasons))
                                .append(" |"));
                page.append('\n');
            }
        });
        page.append("\n### Why\n\n| | English | 한국어 |\n|---|---|---|\n");
        for (Message reason : reasons) {
            page.append("| ").append(reasons.indexOf(reason) + 1).append(" | ");
            page.append(reason.english()).append(" | ").append(reason.korean()).append(" |\n");
        }
        return page.append('\n').toString();
    }

    private static String cell(Account.Line line, List<Message> reasons) {
        String why = line.why()
                .map(reason -> {
                    if (!reasons.contains(reason)) {
                        reasons.add(reason);
                    }
                    return " <sup>" + (reasons.indexOf(reason) + 1) + "</sup>";
                })
                .orElse("");
        return switch (line.fate()) {
            case CARRIED -> line.as();
            case PART -> "in part: " + line.as() + why;
            case LEFT_OUT -> "–" + why;
        };
    }
}
