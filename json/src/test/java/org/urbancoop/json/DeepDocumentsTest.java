package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.json.canonical.CanonicalJson;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.json.migration.Migrations;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.validation.JsonValidator;

/** What is as deep as a document can be is read, written, compared and checked on half of the usual stack. */
class DeepDocumentsTest {

    private static final long STACK_BYTES = 512 << 10;

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withDepth(JsonLimits.DEPTH_CEILING);

    private static final UrbancoopJson JSON = UrbancoopJson.of().withLimits(LIMITS);

    /** The levels of a dataset around the members of a city: itself, its cities, the city. */
    private static final int AROUND = 3;

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"x\":"})
    void everything_holdsAtTheCeiling(String opening) throws Exception {
        int levels = JsonLimits.DEPTH_CEILING - AROUND;
        String closing = opening.startsWith("[") ? "]" : "}";
        byte[] document =
                ("{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"id\":\"d\",\"title\":\"D\",\"cities\":[{"
                                + "\"id\":\"seoul\",\"name\":\"Seoul\",\"kind\":\"city\",\"x-deep\":"
                                + opening.repeat(levels)
                                + "\"leaf\"" + closing.repeat(levels) + "}]}")
                        .getBytes(StandardCharsets.UTF_8);
        Decoded<Dataset> decoded = onSmallStack(() -> JSON.decode(document, Dataset.class));
        Dataset dataset = decoded.orElseThrow();
        assertThat(onSmallStack(
                        () -> decoded.locationsOf(MemberValues.leaves(dataset).keySet())))
                .anySatisfy((pointer, location) -> assertThat(pointer.steps()).hasSize(levels + AROUND));
        byte[] compact = onSmallStack(() -> JSON.toBytes(dataset));
        String pretty = onSmallStack(() -> JSON.pretty().toText(dataset));
        assertThat(onSmallStack(() -> JSON.read(compact, Dataset.class).equals(dataset)))
                .isTrue();
        assertThat(onSmallStack(() -> JSON.read(pretty, Dataset.class).hashCode() == dataset.hashCode()))
                .isTrue();
        assertThat(onSmallStack(() -> Digests.form(dataset.getCities().get(0)).toString()))
                .contains("leaf");
        assertThat(onSmallStack(() -> CanonicalJson.parse(document, LIMITS).toString()))
                .contains("leaf");
        assertThat(onSmallStack(() -> JSON.toText(JSON.migrate(document, Migrations.of()))))
                .contains("leaf");
        assertThat(onSmallStack(() -> JsonValidator.standard()
                        .withLimits(LIMITS)
                        .validate(document)
                        .toHtml(Locale.KOREAN)))
                .contains("<html");
    }

    private static <T> T onSmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "small-stack", STACK_BYTES).start();
        return task.get();
    }
}
