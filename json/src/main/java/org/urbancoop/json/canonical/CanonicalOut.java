package org.urbancoop.json.canonical;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.table.BytesOut;
import org.urbancoop.json.table.Name;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * Writes the canonical form: the members of an object one after the other as they come, put in order when the object
 * ends, where they did not come in it.
 *
 * <p>There is no tree, only the bytes so far and the places of the members of the objects that are still open.
 */
final class CanonicalOut extends BytesOut {

    /** What is compared may be larger than what is read; only the depth costs more than its bytes. */
    private static final JsonLimits WIDEST = JsonLimits.DEFAULT
            .withDepth(JsonLimits.DEPTH_CEILING)
            .withTextLength(JsonLimits.RECORD_SIZE_CEILING)
            .withNumberLength(JsonLimits.RECORD_SIZE_CEILING)
            .withScale(Integer.MAX_VALUE)
            .withValues(Integer.MAX_VALUE)
            .withRecordSize(JsonLimits.RECORD_SIZE_CEILING)
            .withRecords(Long.MAX_VALUE);

    /** A few bytes less than the longest array that every JVM gives. */
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 64;

    /** An object or an array that is open, or was: the next one of its depth has its place. */
    private static final class Level {
        private boolean isObject;
        private int start;
        private @Nullable String name;
        private int nameAt;
        /** How many elements an array has, and how many of the members below an object has. */
        private int count;

        private boolean isInOrder;
        private Member[] members = {};

        void open(boolean asObject, int at) {
            isObject = asObject;
            start = at;
            name = null;
            count = 0;
            isInOrder = true;
        }

        void add(String member, int from, int to) {
            if (count == members.length) {
                members = Arrays.copyOf(members, Math.max(FEW, 2 * count));
                for (int i = count; i < members.length; i++) {
                    members[i] = new Member();
                }
            }
            isInOrder &= count == 0 || members[count - 1].name.compareTo(member) < 0;
            Member next = members[count++];
            next.name = member;
            next.from = from;
            next.to = to;
        }

        JsonPointer below(JsonPointer outer) {
            return !isObject ? outer.child(Math.max(0, count - 1)) : name == null ? outer : outer.child(name);
        }
    }

    /** Where a member of an open object stands, its name included. */
    private static final class Member implements Comparable<Member> {
        private String name = "";
        private int from;
        private int to;

        @Override
        public int compareTo(Member other) {
            // Strings compare by UTF-16 units, which is what section 3.2.3 asks for.
            return name.compareTo(other.name);
        }
    }

    private static final int FEW = 16;

    private final Set<String> omitted;
    private Level[] levels = {};
    /** How many of them are open. */
    private int open;

    private byte[] sorted = new byte[1 << 9];

    /**
     * Creates a writer of one value.
     *
     * @param omitted the members of the outermost object that are left out
     */
    CanonicalOut(Set<String> omitted) {
        super(false, WIDEST, new byte[1 << 9], MAX_LENGTH);
        this.omitted = omitted;
    }

    @Override
    protected long position() {
        return length;
    }

    /** Forgets all that was written: the next value follows. */
    void clear() {
        close();
        open = 0;
        length = 0;
    }

    /** Gives the bytes so far to a digest. */
    void update(MessageDigest digest) {
        digest.update(bytes, 0, length);
    }

    @Override
    protected void writeStartObject() {
        separate();
        append('{');
        open(true);
    }

    private void open(boolean asObject) {
        if (open == levels.length) {
            levels = Arrays.copyOf(levels, Math.max(FEW, 2 * open));
            for (int i = open; i < levels.length; i++) {
                levels[i] = new Level();
            }
        }
        levels[open++].open(asObject, length);
    }

    @Override
    protected void writeEndObject() {
        Level level = levels[--open];
        if (!level.isInOrder) {
            Arrays.sort(level.members, 0, level.count);
            order(level);
        }
        append('}');
        endValue();
    }

    /** Copies the members of an object to where they belong. */
    private void order(Level level) {
        int size = length - level.start;
        if (sorted.length < size) {
            sorted = new byte[Math.max(size, (int) Math.min(2L * sorted.length, MAX_LENGTH))];
        }
        System.arraycopy(bytes, level.start, sorted, 0, size);
        int at = level.start;
        for (int i = 0; i < level.count; i++) {
            Member member = level.members[i];
            if (i > 0) {
                bytes[at++] = ',';
            }
            System.arraycopy(sorted, member.from - level.start, bytes, at, member.to - member.from);
            at += member.to - member.from;
        }
    }

    @Override
    protected void writeStartArray(boolean onOneLine) {
        separate();
        append('[');
        open(false);
    }

    @Override
    protected void writeEndArray() {
        open--;
        append(']');
        endValue();
    }

    @Override
    public void name(Name name) {
        startMember(name.toString());
        append(name, 0);
    }

    @Override
    protected void writeName(String name) {
        startMember(name);
        quote(name);
        append(':');
    }

    private void startMember(String name) {
        if (open == 0 || !levels[open - 1].isObject) {
            throw new IllegalStateException("A name needs an object");
        }
        Level level = levels[open - 1];
        if (level.count > 0) {
            append(',');
        }
        level.name = name;
        level.nameAt = length;
    }

    @Override
    protected void writeText(String value) {
        separate();
        quote(value);
        endValue();
    }

    @Override
    protected void writePlain(String value) {
        separate();
        quotePlain(value);
        endValue();
    }

    /** Writes a text of two parts, of ASCII alone, that needs no escapes. */
    void plain(String before, String rest) {
        separate();
        append('"');
        ascii(before);
        ascii(rest);
        append('"');
        endValue();
    }

    @Override
    protected void writeLiteral(String literal) {
        separate();
        CanonicalNumber number = CanonicalNumber.parse(literal)
                .orElseThrow(() -> refused(
                        ProblemCode.NUMBER_OUT_OF_RANGE,
                        literal,
                        CanonicalJson.NO_DOUBLE,
                        CanonicalNumber.hint(literal)));
        ascii(number.toString());
        endValue();
    }

    @Override
    protected void writeNumber(int value) {
        separate();
        ascii(Integer.toString(value));
        endValue();
    }

    @Override
    protected void writeTruth(boolean value) {
        separate();
        ascii(value ? "true" : "false");
        endValue();
    }

    @Override
    protected void writeNothing() {
        separate();
        ascii("null");
        endValue();
    }

    /** Writes a value that is in canonical form already. */
    void form(CanonicalJson value) {
        separate();
        reserve(value.length());
        System.arraycopy(value.bytes(), 0, bytes, length, value.length());
        length += value.length();
        endValue();
    }

    /** Appends the comma before an element; a member has it before its name. */
    private void separate() {
        if (open > 0 && !levels[open - 1].isObject && levels[open - 1].count++ > 0) {
            append(',');
        }
    }

    private void endValue() {
        if (open == 0 || !levels[open - 1].isObject) {
            return;
        }
        Level level = levels[open - 1];
        if (level.name == null) {
            throw new IllegalStateException("A value in an object needs a name");
        }
        if (open == 1 && omitted.contains(level.name)) {
            length = level.count > 0 ? level.nameAt - 1 : level.nameAt;
        } else {
            level.add(level.name, level.nameAt, length);
        }
        level.name = null;
    }

    @Override
    protected RuntimeException loneSurrogate(String text) {
        return refused(
                ProblemCode.LONE_SURROGATE,
                text,
                "the text holds half of a surrogate pair, which has no UTF-8",
                "write U+FFFD where the character is lost");
    }

    @Override
    protected RuntimeException beyond(int most) {
        return refused(ProblemCode.DOCUMENT_TOO_LARGE, "", "the canonical form has more than " + most + " bytes", "");
    }

    private UrbancoopJsonException refused(ProblemCode code, String text, String rule, String hint) {
        JsonPointer pointer = JsonPointer.ROOT;
        for (int i = 0; i < open; i++) {
            pointer = levels[i].below(pointer);
        }
        return new UrbancoopJsonException(JsonProblem.of(code, pointer, Location.NONE, text, rule, hint));
    }
}
