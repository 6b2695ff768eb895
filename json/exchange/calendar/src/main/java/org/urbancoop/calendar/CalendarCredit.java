package org.urbancoop.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.format.Credit;

/** Reads the credit back, which stands before the first event. */
final class CalendarCredit extends VObjectDataAdapter {

    private @Nullable String title;
    private @Nullable String licence;
    private final List<String> lines = new ArrayList<>();

    private CalendarCredit() {}

    static Credit read(InputStream stream) throws IOException {
        CalendarCredit credit = new CalendarCredit();
        try (VObjectReader reader =
                new VObjectReader(new InputStreamReader(stream, StandardCharsets.UTF_8), SyntaxRules.iCalendar())) {
            reader.parse(credit);
        }
        return new Credit(
                Optional.ofNullable(credit.title)
                        .orElseThrow(() -> new IllegalArgumentException("There is no calendar with a name")),
                Optional.ofNullable(credit.licence),
                credit.lines);
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        if (!context.getParentComponents().isEmpty()) {
            context.stop();
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        String value = VObjectPropertyValues.unescape(property.getValue());
        switch (property.getName()) {
            case "NAME" -> title = value;
            case "X-URBANCOOP-LICENCE" -> licence = value;
            case "X-URBANCOOP-ATTRIBUTION" -> lines.add(value);
            default -> {}
        }
    }
}
