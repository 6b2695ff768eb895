package org.urbancoop.validation.document;

import java.util.Comparator;
import java.util.List;
import org.urbancoop.text.JsonPointer;

/** The order of places as a document is read: the tenth element of an array comes after the second. */
public final class PointerOrder implements Comparator<JsonPointer> {

    public static final PointerOrder ORDER = new PointerOrder();

    private PointerOrder() {}

    /** Whether a step can be the index of an element. */
    public static boolean isIndex(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public int compare(JsonPointer a, JsonPointer b) {
        List<String> left = a.steps();
        List<String> right = b.steps();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareSteps(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareSteps(String a, String b) {
        int byLength = isIndex(a) && isIndex(b) ? Integer.compare(a.length(), b.length()) : 0;
        return byLength != 0 ? byLength : a.compareTo(b);
    }
}
