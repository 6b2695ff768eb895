package org.urbancoop.json.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.message.Location;

/** A table with more members than a bit mask of 64 holds, every fiftieth of them mandatory. */
class WideObjectTest {

    private static final int MEMBERS = 200;

    private static final class Wide extends Extensible {
        private final Map<Integer, String> values = new TreeMap<>();
        private Extensions extensions = Extensions.none();

        @Override
        public Extensions getExtensions() {
            return extensions;
        }

        Wide with(Extensions unknown) {
            extensions = unknown;
            return this;
        }
    }

    /** Made anew for each test. */
    private final ObjectCodec<Wide, Wide> codec = ObjectCodec.of(Wide.class, WideObjectTest::table);

    private static Table<Wide, Wide> table() {
        Table<Wide, Wide> table = Table.of(Wide::new, wide -> wide, Wide::with);
        for (int i = 0; i < MEMBERS; i++) {
            int index = i;
            if (i % 50 == 49) {
                table.mandatory(
                        "m" + i,
                        Scalars.TEXT,
                        wide -> wide.values.getOrDefault(index, ""),
                        (wide, value) -> wide.values.merge(index, value, String::concat));
            } else {
                table.optional(
                        "m" + i,
                        Scalars.TEXT,
                        wide -> Optional.ofNullable(wide.values.get(index)),
                        (wide, value) -> wide.values.merge(index, value, String::concat));
            }
        }
        return table;
    }

    private static String member(int index) {
        return "\"m" + index + "\":\"v" + index + "\"";
    }

    private Decoded<Wide> read(List<String> members) {
        byte[] bytes = ("{" + String.join(",", members) + "}").getBytes(StandardCharsets.UTF_8);
        return Document.read(
                Slice.of(bytes), Location.of(1, 1), codec, Document.Unit.RECORD, JsonLimits.DEFAULT, false);
    }

    private static List<String> all() {
        return new ArrayList<>(
                IntStream.range(0, MEMBERS).mapToObj(WideObjectTest::member).toList());
    }

    @Test
    void members_inAnyOrder_areAllRead() {
        List<String> members = all();
        for (int round = 0; round < 3; round++) {
            Wide wide = read(members).orElseThrow();
            assertThat(wide.values)
                    .hasSize(MEMBERS)
                    .allSatisfy((index, value) -> assertThat(value).isEqualTo("v" + index));
            assertThat(DocumentWriter.toText(
                            wide, codec, Document.Unit.RECORD, WriteOptions.of(false, JsonLimits.DEFAULT)))
                    .isEqualTo("{" + String.join(",", all()) + "}");
            if (round == 0) {
                Collections.reverse(members);
            } else {
                Collections.shuffle(members, new java.util.Random(round));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 63, 64, 65, 127, 128, 191, 192, 199})
    void memberThatStandsTwice_isRefused_whereverItIs(int index) {
        List<String> members = all();
        members.add(member(index));
        assertThat(read(members).problems())
                .singleElement()
                .extracting(JsonProblem::message)
                .asString()
                .startsWith("/m" + index + ", line 1")
                .endsWith("[duplicate-member]");
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 99, 149, 199})
    void mandatoryMember_thatIsMissing_isNamed(int index) {
        List<String> members = all();
        members.remove(index);
        assertThat(read(members).problems())
                .singleElement()
                .hasToString("the document, line 1, column 1: the mandatory member 'm" + index
                        + "' of Wide is missing [missing-member]");
    }
}
