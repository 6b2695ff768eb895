package org.urbancoop.json.canonical;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
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
 * ends.
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

    /** An object or an array that is open. */
    private static final class Level {
        private final @Nullable List<Member> members;
        private final int start;
        private @Nullable String name;
        private int nameAt;
        private int elements;

        Level(boolean isObject, int start) {
            this.members = isObject ? new ArrayList<>() : null;
            this.start = start;
        }

        JsonPointer below(JsonPointer outer) {
            return members == null ? outer.child(Math.max(0, elements - 1)) : name == null ? outer : outer.child(name);
        }
    }

    /** Where a member of an open object stands, its name included. */
    private record Member(String name, int from, int to) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            // Strings compare by UTF-16 units, which is what section 3.2.3 asks for.
            return name.compareTo(other.name);
        }
    }

    private final Set<String> omitted;
    private final Deque<Level> open = new ArrayDeque<>();
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
        open.clear();
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
        open.push(new Level(true, length));
    }

    @Override
    protected void writeEndObject() {
        Level level = open.pop();
        List<Member> members = members(level);
        if (members.size() > 1) {
            members.sort(null);
            int total = length - level.start + members.size() - 1;
            reserve(total);
            if (sorted.length < total) {
                sorted = new byte[Math.max(total, (int) Math.min(2L * sorted.length, MAX_LENGTH))];
            }
            int at = 0;
            for (Member member : members) {
                if (at > 0) {
                    sorted[at++] = ',';
                }
                System.arraycopy(bytes, member.from, sorted, at, member.to - member.from);
                at += member.to - member.from;
            }
            System.arraycopy(sorted, 0, bytes, level.start, at);
            length = level.start + at;
        }
        append('}');
        endValue();
    }

    private static List<Member> members(Level level) {
        if (level.members == null) {
            throw new IllegalStateException("An array is open, not an object");
        }
        return level.members;
    }

    @Override
    protected void writeStartArray(boolean onOneLine) {
        separate();
        append('[');
        open.push(new Level(false, length));
    }

    @Override
    protected void writeEndArray() {
        open.pop();
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
        Level level = open.element();
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

    /** Appends the comma before an element; members get theirs when they are in order. */
    private void separate() {
        Level level = open.peek();
        if (level != null && level.members == null && level.elements++ > 0) {
            append(',');
        }
    }

    private void endValue() {
        Level level = open.peek();
        if (level != null && level.members != null) {
            if (level.name == null) {
                throw new IllegalStateException("A value in an object needs a name");
            }
            if (open.size() == 1 && omitted.contains(level.name)) {
                length = level.nameAt;
            } else {
                level.members.add(new Member(level.name, level.nameAt, length));
            }
            level.name = null;
        }
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
        for (Iterator<Level> outerFirst = open.descendingIterator(); outerFirst.hasNext(); ) {
            pointer = outerFirst.next().below(pointer);
        }
        return new UrbancoopJsonException(JsonProblem.of(code, pointer, Location.NONE, text, rule, hint));
    }
}
