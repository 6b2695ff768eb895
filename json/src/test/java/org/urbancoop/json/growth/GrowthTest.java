package org.urbancoop.json.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures every operation with every shape. What it has to be at most is said in docs/growth.md. */
@Tag("slow")
class GrowthTest {

    /** How many parts the smaller document has. */
    private static final int PARTS = 120;

    private static final String ONLY = System.getProperty("urbancoop.growth", "");

    @Test
    void documents() throws Exception {
        List<String> grown = new ArrayList<>();
        for (String shape : Documents.SHAPES.keySet()) {
            Map<Integer, Input> inputs = new HashMap<>();
            for (String operation : Operations.OF_DOCUMENTS.keySet()) {
                var prepared = Operations.OF_DOCUMENTS.get(operation);
                if ((shape + " " + operation).contains(ONLY)) {
                    measure(
                            operation + " | " + shape,
                            grown,
                            PARTS,
                            n -> prepared.apply(inputs.computeIfAbsent(
                                    n,
                                    size -> new Input(
                                            Documents.SHAPES.get(shape).apply(size)))));
                }
            }
        }
        assertThat(grown).isEmpty();
    }

    @Test
    void texts() throws Exception {
        List<String> grown = new ArrayList<>();
        for (String operation : Operations.OF_TEXTS.keySet()) {
            for (String shape : Texts.SHAPES) {
                var prepared = Operations.OF_TEXTS.get(operation);
                if ((shape + " " + operation).contains(ONLY)) {
                    measure(operation + " | " + shape, grown, Texts.count(), n -> {
                        Callable<?> call = prepared.apply(Texts.of(shape, n));
                        return () -> Operations.refusable(call);
                    });
                }
            }
        }
        assertThat(grown).isEmpty();
    }

    private static void measure(
            String what, List<String> grown, int n, java.util.function.IntFunction<Callable<?>> prepared)
            throws Exception {
        long start = System.nanoTime();
        Growth growth;
        try {
            growth = Growth.of(n, prepared);
        } catch (RuntimeException | StackOverflowError e) {
            grown.add(what + ": " + e);
            System.out.println("FAILED " + what + " " + e);
            e.printStackTrace(System.out);
            return;
        }
        String line = String.format(
                "%5.1f %5.1f %6d ms %s", growth.bytes(), growth.time(), (System.nanoTime() - start) / 1_000_000, what);
        System.out.println((growth.isAllowed() ? "     " : "GREW ") + line);
        if (!growth.isAllowed()) {
            grown.add(line);
        }
    }
}
