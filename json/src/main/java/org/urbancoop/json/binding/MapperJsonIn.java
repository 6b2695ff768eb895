package org.urbancoop.json.binding;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.json.table.TokenLocator;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * Reads one value from the parser of another library, strictly.
 *
 * <p>Depth and pointer are counted here: a parser may stand anywhere in a document, and tokens that are looked at ahead
 * are passed before they are read.
 */
final class MapperJsonIn extends JsonIn implements TokenLocator {

    private static final int EXCERPT = 80;
    private static final int IN_OBJECT = -2;
    private static final Pattern NUMBER_GRAMMAR = Pattern.compile(NumberValue.GRAMMAR);

    /** A token that the parser has passed and the tables have not. */
    private record Token(int id, String text, Location location) {}

    private final TokenSource source;
    private final boolean typed;
    private final JsonPointer root;
    private final Deque<Token> ahead = new ArrayDeque<>();
    /** The current token if it comes from those ahead; null if it is the parser's own. */
    private @Nullable Token kept;

    private @Nullable String text;

    private int depth;
    /**
     * For each open object or array the index of its current element, or {@link #IN_OBJECT}; the first place is the
     * value's own.
     */
    private int[] indexes = new int[16];
    /** For each open object the name of its current member. */
    private @Nullable String[] names = new @Nullable String[16];
    /** Where each open object or array starts, and the one that was closed last. */
    private long[] starts = new long[16];

    MapperJsonIn(TokenSource source, boolean typed, JsonLimits limits) throws IOException {
        super(limits, new ProblemSink(true, false, limits), 0);
        this.source = source;
        this.typed = typed;
        this.root = source.pointer();
        indexes[0] = IN_OBJECT;
        int first = source.token();
        if (first == NAME || first == END_OBJECT) {
            ahead.add(keep(first));
            kept = new Token(OBJECT, "", source.location());
            first = OBJECT;
        }
        enter(first);
    }

    @Override
    protected TokenLocator locator() {
        return this;
    }

    private Token keep(int id) throws IOException {
        return new Token(id, id >= NAME && id <= NUMBER ? source.text() : "", source.location());
    }

    @Override
    public int next() throws IOException {
        kept = ahead.poll();
        return enter(kept == null ? source.next() : kept.id());
    }

    private int enter(int id) throws IOException {
        moveTo(id);
        text = null;
        if (id == NAME) {
            names[depth] = text();
        } else if (id == END_OBJECT || id == END_ARRAY) {
            depth--;
        } else if (id == END) {
            refuse(ProblemCode.TRUNCATED_JSON, "expected more, but the parser has no more tokens", "");
        } else {
            enterValue(id);
        }
        return id;
    }

    private void enterValue(int id) throws IOException {
        if (indexes[depth] != IN_OBJECT) {
            indexes[depth]++;
        }
        countValue(0);
        if (id == TokenSource.EMBEDDED) {
            refuse(
                    ProblemCode.WRONG_TYPE,
                    "expected JSON but found an object of Java",
                    "make JSON of it before it goes into a tree or a buffer");
        }
        if (id == OBJECT || id == ARRAY) {
            depth++;
            if (depth == indexes.length) {
                indexes = Arrays.copyOf(indexes, 2 * depth);
                names = Arrays.copyOf(names, 2 * depth);
                starts = Arrays.copyOf(starts, 2 * depth);
            }
            indexes[depth] = id == OBJECT ? IN_OBJECT : -1;
            names[depth] = null;
            starts[depth] = offset();
            checkDepth(depth);
        }
    }

    @Override
    public String name() throws IOException {
        return text();
    }

    @Override
    protected String text() throws IOException {
        String known = text;
        if (known == null) {
            known = token() == NUMBER ? number() : parserText();
            text = known;
        }
        return known;
    }

    private String parserText() throws IOException {
        return kept == null ? source.text() : kept.text();
    }

    /** Gets a number as JSON writes it: a parser may be told to accept {@code +1}, {@code .5} or {@code NaN}. */
    private String number() throws IOException {
        String literal = parserText();
        if (literal.length() > limits().numberLength()
                || NUMBER_GRAMMAR.matcher(literal).matches()) {
            return literal;
        }
        try {
            return new BigDecimal(literal).toString();
        } catch (NumberFormatException e) {
            refuse(
                    ProblemCode.NOT_A_NUMBER,
                    "expected a number that JSON can write",
                    "leave the member out where there is no number");
            throw e;
        }
    }

    @Override
    protected int findPlain() throws IOException {
        String whole = text();
        for (int i = 0; i < whole.length(); i++) {
            if (whole.charAt(i) > 0x7F) {
                return NOT_PLAIN;
            }
        }
        standsAt(whole.getBytes(StandardCharsets.US_ASCII), 0);
        return whole.length();
    }

    @Override
    public boolean isTyped() {
        return typed;
    }

    @Override
    public JsonPointer pointer() {
        JsonPointer pointer = root;
        for (int i = 1; i <= depth; i++) {
            String name = names[i];
            if (indexes[i] >= 0) {
                pointer = pointer.child(indexes[i]);
            } else if (name != null) {
                pointer = pointer.child(name);
            }
        }
        return pointer;
    }

    @Override
    protected int depth() {
        return token() == END_OBJECT || token() == END_ARRAY ? depth + 1 : depth;
    }

    /** Gets line and column in one number. */
    @Override
    protected long offset() {
        Location location = kept == null ? source.location() : kept.location();
        return (long) location.line() << Integer.SIZE | location.column();
    }

    @Override
    protected boolean countsBytes() {
        return false;
    }

    @Override
    public Location location(long offset) {
        return offset == 0 ? Location.NONE : Location.of((int) (offset >> Integer.SIZE), (int) offset);
    }

    @Override
    public long start() {
        return starts[depth + 1];
    }

    @Override
    public @Nullable String peekText(String name) throws IOException {
        List<Token> looked = new ArrayList<>();
        String found = null;
        boolean named = false;
        for (int level = 1; level > 0; ) {
            Token next = ahead.poll();
            if (next == null) {
                next = keep(source.next());
            }
            looked.add(next);
            if (named) {
                found = next.id() == TEXT ? next.text() : null;
                break;
            }
            named = level == 1 && next.id() == NAME && next.text().equals(name);
            switch (next.id()) {
                case OBJECT, ARRAY -> level++;
                case END_OBJECT, END_ARRAY -> level--;
                case END -> level = 0;
                default -> {
                    // what is inside is of no interest
                }
            }
        }
        while (!looked.isEmpty()) {
            ahead.addFirst(looked.remove(looked.size() - 1));
        }
        return found;
    }

    /** The source is the parser's. Who reads strictly gets the problem instead of a record's text. */
    @Override
    public String raw(long offset) {
        return "";
    }

    @Override
    public String excerpt() throws IOException {
        return switch (token()) {
            case NAME, TEXT, NUMBER -> shortened(parserText());
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
            default -> "";
        };
    }

    private static String shortened(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT);
    }
}
