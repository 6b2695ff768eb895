package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.exchange.Account;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.testing.MemberCatalogue;
import org.urbancoop.format.Format;
import org.urbancoop.message.Message;
import org.urbancoop.testing.GeneratedFile;

/** The page of formats shows the tables of all of them, whichever artifact they are in. */
class FormatsPageTest {

    private static final String PAGE = "docs/formats.md";
    private static final String START = "<!-- account: FormatsPageTest writes it with -Durbancoop.update=true -->\n";
    private static final String END = "<!-- /account -->\n";

    private static Stream<ExchangeFormat> formats() {
        return ServiceLoader.load(Format.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(ExchangeFormat.class::isInstance)
                .map(ExchangeFormat.class::cast)
                .sorted(Comparator.comparing(format -> format.info().id()));
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
        Map<String, List<String>> catalogue = MemberCatalogue.all();
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
