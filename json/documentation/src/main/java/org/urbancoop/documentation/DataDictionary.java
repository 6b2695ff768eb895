package org.urbancoop.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.registry.FirstTables;
import org.urbancoop.json.registry.Tables;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.testkit.Samples;

/** Writes the data dictionary, in English and Korean, from the tables of the codecs and the catalogue of samples. */
public final class DataDictionary {

    private static final ObjectMapper TREES = new ObjectMapper();

    /** How long a sample may be before it is cut. */
    private static final int SAMPLE_LENGTH = 90;

    /** The words of the dictionary itself, English and Korean. */
    private enum Words {
        TITLE("Data dictionary", "데이터 사전"),
        INTRODUCTION("""
                Every member of every type, in the order in which members are written. This document is written by \
                the build from the tables
                of the codecs, and so is the [JSON Schema](schema/urbancoop-1.1.schema.json). Any object may have \
                other members, too: they
                are kept. A member that has nothing to say is left out. Where nothing is said of another value, a \
                change corrects or completes
                the data.""", """
                모든 타입의 모든 항목을 쓰는 순서대로 적었습니다. 이 문서는 코덱의 표에서 빌드가 만들며 [JSON Schema](schema/urbancoop-1.1.schema.json)도
                같은 표에서 나옵니다. 어떤 객체에든 다른 항목을 더할 수 있고 그대로 보존됩니다. 적을 것이 없는 항목은 뺍니다.
                다른 값에 대해 적은 것이 없으면 그 변경은 데이터를 바로잡거나 채우는 것입니다."""),
        OTHER_LANGUAGE("[한국어](data-dictionary.ko.md)", "[English](data-dictionary.md)"),
        RECORDS("Documents and records", "문서와 레코드"),
        PARTS("Parts", "구성 요소"),
        MEMBER("Member", "항목"),
        MEANING("Meaning", "뜻"),
        SHAPE("Shape", "형식"),
        MANDATORY("Mandatory", "필수"),
        CHANGE("Another value", "다른 값"),
        STATE("another state of the world", "세계의 다른 상태"),
        MOVES("news, if there is new evidence", "새 근거가 있으면 새 소식"),
        BEGINS("another beginning", "다른 시작"),
        SAMPLE("Sample", "예"),
        YES("yes", "예"),
        ONE_OF("one of the three", "셋 중 하나"),
        LIST_OF("list of %s", "%s 목록"),
        BY_NAME("object of %s by name", "%s 맵"),
        TRUE_OR_ABSENT("true or absent", "true 또는 없음"),
        ALWAYS("always %s", "항상 %s"),
        CODE("code, [%s](code-lists.md#%s)", "코드, [%s](code-lists.md#%s)");

        private final String english;
        private final String korean;

        Words(String english, String korean) {
            this.english = english;
            this.korean = korean;
        }

        String in(Locale locale) {
            return locale.equals(Locale.KOREAN) ? korean : english;
        }
    }

    /**
     * By type, what the catalogue's samples have in each member: the first one found, in full samples before others.
     */
    private static final Map<String, Map<String, JsonNode>> SAMPLES = samples();

    private static Map<String, Map<String, JsonNode>> samples() {
        Map<String, Extensible> all = new TreeMap<>(
                Comparator.comparing((String name) -> !name.endsWith("-full")).thenComparing(name -> name));
        all.putAll(Samples.all());
        all.putAll(Samples.declaredTotals());
        all.putAll(Samples.values());
        all.put("dataset", Samples.dataset());
        Map<String, Map<String, JsonNode>> found = new HashMap<>();
        all.values().forEach(sample -> collect(tree(sample), FirstTables.of(sample), found));
        return found;
    }

    private static void collect(JsonNode value, ValueCodec<?> codec, Map<String, Map<String, JsonNode>> found) {
        if (value instanceof ArrayNode array) {
            array.forEach(element -> collect(element, codec, found));
        } else if (codec instanceof ObjectCodec<?, ?> table) {
            Map<String, JsonNode> members = found.computeIfAbsent(table.typeName(), type -> new HashMap<>());
            table.members().stream()
                    .filter(member -> value.has(member.name()))
                    .forEach(member -> members.putIfAbsent(member.name(), value.get(member.name())));
            table.members().stream()
                    .filter(member -> value.has(member.name()) && member.presence() != Member.Presence.MAP)
                    .forEach(member -> collect(value.get(member.name()), member.codec(), found));
        }
    }

    private static JsonNode tree(Extensible sample) {
        try {
            return TREES.readTree(UrbancoopJson.of().toBytes(sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataDictionary() {}

    /**
     * Lists the members of which the catalogue of samples has none.
     *
     * @return such as {@code Project.period}
     */
    public static List<String> withoutSample() {
        List<String> without = new ArrayList<>();
        for (ObjectCodec<? extends Extensible, ?> table : Tables.ALL) {
            for (Member<?, ?> member : table.members()) {
                if (member.presence() != Member.Presence.TYPE
                        && sample(table, member).isEmpty()) {
                    without.add(table.typeName() + "." + member.name());
                }
            }
        }
        return without;
    }

    /**
     * Writes the page.
     *
     * @param locale the language, English or Korean
     * @return the page in Markdown
     */
    public static String of(Locale locale) {
        StringBuilder text = new StringBuilder("# ")
                .append(Words.TITLE.in(locale))
                .append("\n\n")
                .append(Words.INTRODUCTION.in(locale))
                .append("\n\n")
                .append(Words.OTHER_LANGUAGE.in(locale))
                .append("\n");
        text.append("\n## ").append(Words.RECORDS.in(locale)).append('\n');
        Tables.ALL.stream()
                .filter(table -> table.typeTerm().isPresent())
                .forEach(table -> section(table, locale, text));
        text.append("\n## ").append(Words.PARTS.in(locale)).append('\n');
        Tables.ALL.stream().filter(table -> table.typeTerm().isEmpty()).forEach(table -> section(table, locale, text));
        return text.toString();
    }

    private static void section(ObjectCodec<? extends Extensible, ?> table, Locale locale, StringBuilder text) {
        Members members = Members.of(table.type());
        text.append("\n### ")
                .append(table.typeName())
                .append("\n\n")
                .append(members.description(locale))
                .append(".\n\n");
        row(
                text,
                Stream.of(Words.MEMBER, Words.MEANING, Words.SHAPE, Words.MANDATORY, Words.CHANGE, Words.SAMPLE)
                        .map(word -> word.in(locale))
                        .toList());
        text.append("|---|---|---|---|---|---|\n");
        for (Member<?, ?> member : table.members()) {
            List<String> cells = new ArrayList<>();
            cells.add("`" + member.name() + "`");
            cells.add(members.description(member.name(), locale));
            cells.add(shape(members, member, locale));
            cells.add(
                    member.isMandatory()
                            ? Words.YES.in(locale)
                            : table.alternatives().contains(member.name()) ? Words.ONE_OF.in(locale) : "");
            cells.add(members.find(member.name()).stream()
                    .flatMap(each -> each.changes().stream())
                    .map(change -> Words.valueOf(change.name()).in(locale))
                    .collect(Collectors.joining("; ")));
            cells.add(
                    member.presence() == Member.Presence.TYPE
                            ? code('"' + table.typeTerm().orElseThrow() + '"')
                            : sample(table, member).map(DataDictionary::code).orElse(""));
            row(text, cells);
        }
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String code(String json) {
        return "`" + json.replace("`", "'") + "`";
    }

    private static String shape(Members members, Member<?, ?> member, Locale locale) {
        return switch (member.presence()) {
            case SINGLE -> kind(members, member, locale);
            case LIST -> Words.LIST_OF.in(locale).formatted(kind(members, member, locale));
            case MAP -> Words.BY_NAME.in(locale).formatted(kind(members, member, locale));
            case FLAG -> Words.TRUE_OR_ABSENT.in(locale);
            case CONSTANT, TYPE ->
                Words.ALWAYS.in(locale).formatted("`" + member.constant().orElseThrow() + "`");
        };
    }

    private static String kind(Members members, Member<?, ?> member, Locale locale) {
        MemberDescription description = members.get(member.name());
        return switch (description.kind()) {
            case CODE -> {
                String list = description.codeList().orElseThrow().name();
                yield Words.CODE.in(locale).formatted(list, list);
            }
            case TERM -> member.codec().closedTerms().stream().collect(Collectors.joining("`, `", "`", "`"));
            case OBJECT -> {
                String type = description.valueType().getSimpleName();
                yield "[" + type + "](#" + type.toLowerCase(Locale.ROOT) + ")";
            }
            default -> description.kind().label(locale);
        };
    }

    /**
     * Gets what a sample of the type has in the member: of a list the first element, of an object what fits into a
     * line.
     */
    private static Optional<String> sample(ObjectCodec<?, ?> table, Member<?, ?> member) {
        JsonNode value = SAMPLES.getOrDefault(table.typeName(), Map.of()).get(member.name());
        if (value == null) {
            return Optional.empty();
        }
        JsonNode shown = value instanceof ArrayNode array ? array.get(0) : value;
        String text = withoutUnknown(shown, member.codec()).toString();
        if (text.length() > SAMPLE_LENGTH) {
            text = text.substring(0, SAMPLE_LENGTH) + "…";
        }
        return Optional.of(value.isArray() ? "[" + text + (value.size() > 1 ? ", …]" : "]") : text);
    }

    private static JsonNode withoutUnknown(JsonNode value, ValueCodec<?> codec) {
        if (value instanceof ObjectNode object && codec instanceof ObjectCodec<?, ?> table) {
            ObjectNode known = object.deepCopy();
            known.retain(table.members().stream().map(Member::name).toList());
            table.members().stream()
                    .filter(member -> member.presence() == Member.Presence.SINGLE && known.has(member.name()))
                    .forEach(member ->
                            known.set(member.name(), withoutUnknown(known.get(member.name()), member.codec())));
            return known;
        }
        return value;
    }
}
