package org.urbancoop.service.store;

import java.util.Arrays;
import java.util.Map;
import org.urbancoop.http.Refusal;
import org.urbancoop.http.RefusalCode;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.Slug;
import org.urbancoop.text.VisibleText;

/** The types of records by the words of an address. */
public final class RecordTypes {

    private static final int SHOWN = 100;

    private RecordTypes() {}

    /** Reads a type, such as {@code city}. */
    public static RecordType of(String type) {
        return Arrays.stream(RecordType.values())
                .filter(known -> known.toString().equals(type))
                .findAny()
                .orElseThrow(() -> Refusal.of(
                        RefusalCode.NO_SUCH_TYPE, Map.of("value", type, "list", Arrays.toString(RecordType.values()))));
    }

    /** Reads what an address names, such as {@code city/seoul}. */
    public static RecordReference of(String type, String id) {
        RecordType known = of(type);
        try {
            return RecordReference.of(known, Slug.parse(id));
        } catch (IllegalArgumentException e) {
            throw missing(type + "/" + id);
        }
    }

    /** There is no such record. */
    public static Refusal missing(Object reference) {
        return Refusal.of(RefusalCode.NO_SUCH_RECORD, Map.of("value", VisibleText.of(reference.toString(), SHOWN)));
    }
}
