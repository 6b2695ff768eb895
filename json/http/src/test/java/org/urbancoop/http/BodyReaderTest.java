package org.urbancoop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Location;
import org.urbancoop.reference.RecordType;
import org.urbancoop.testkit.Samples;
import org.urbancoop.validation.Finding;

class BodyReaderTest {

    private static final BodyReader READER = new BodyReader(10_000, Duration.ofSeconds(10));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal refused(byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> READER.record(body, "application/json", RecordType.CITY));
    }

    @Test
    void record_isRead_withWhatIsUnknown() {
        ReceivedRecord received = READER.record(
                bytes("{\"id\":\"seoul\",\"name\":\"Seoul\",\"kind\":\"metropolis\",\"x-river\":\"Han\"}"),
                "application/json;charset=utf-8",
                RecordType.CITY);
        assertThat(received.getEntry().reference()).hasToString("city/seoul");
        assertThat(UrbancoopJson.of().toText(received.getEntry())).contains("x-river");
        received.check();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"id":"seoul","name":"Seoul"} | 422 | not-a-record | missing-member
        {"id":"seoul","name":"Seoul","kind":"metropolis","id":"busan"} | 400 | malformed-json | duplicate-member
        {"id":"seoul", | 400 | malformed-json | truncated-json
        [1] | 422 | not-a-record | wrong-type
        """)
    void bodies_areRefused_withTheirPlaces(String body, int status, String code, String rule) {
        Refusal refusal = refused(bytes(body));
        assertThat(refusal.getStatus()).isEqualTo(status);
        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getFlaws()).extracting(Finding::code).contains(rule);
        assertThat(refusal.getFlaws().get(0).location().filter(Location::isKnown))
                .isPresent();
    }

    @Test
    void constraintsAndRules_areToldWithLineAndColumn() {
        ReceivedRecord constraint = READER.record(
                bytes("{\"id\":\"seoul\",\n\"name\":\" \",\"kind\":\"metropolis\"}"), null, RecordType.CITY);
        Refusal violated = catchThrowableOfType(Refusal.class, constraint::check);
        assertThat(violated.getCode()).isEqualTo("constraint-violation");
        assertThat(violated.toJson(Locale.ENGLISH))
                .startsWith("{\"status\":422,\"detail\":\"The record breaks constraints on its members\","
                        + "\"code\":\"constraint-violation\",\"flaws\":[{\"subject\":\"city/seoul\","
                        + "\"pointer\":\"/name\",\"line\":2,\"column\":8,\"rule\":\"constraint-not-blank\"");
        ReceivedRecord rule = READER.record(
                bytes("{\"id\":\"p\",\"title\":\"P\",\"period\":\"2014/2010\"}"), null, RecordType.PROJECT);
        Refusal broken = catchThrowableOfType(Refusal.class, rule::check);
        assertThat(broken.getCode()).isEqualTo("rules-broken");
        assertThat(broken.getFlaws())
                .allMatch(rule::isOf)
                .extracting(Finding::code)
                .contains("period-reversed");
        Finding other = broken.getFlaws().get(0).withLocation(java.util.Optional.empty());
        assertThat(rule.placed(List.of(other)).get(0).location()).isPresent();
        assertThat(constraint.placed(List.of(other)).get(0).location()).isEmpty();
    }

    /** A mapper would take both: its parser has decoded the characters before. */
    @Test
    void overlongUtf8_isRefused() {
        byte[] body = bytes("{\"id\":\"seoul\",\"name\":\"Seo??ul\",\"kind\":\"metropolis\"}");
        int at = new String(body, StandardCharsets.UTF_8).indexOf("??");
        body[at] = (byte) 0xC0;
        body[at + 1] = (byte) 0xAF;
        assertThat(refused(body).getCode()).isEqualTo("malformed-json");
    }

    @Test
    void otherEncodings_areRefused() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> READER.record(bytes("{}"), "application/json; charset=\"UTF-16\"", RecordType.CITY));
        assertThat(refusal.getStatus()).isEqualTo(415);
    }

    @Test
    void limits_areKept_toldOrNot() throws IOException {
        byte[] large = new byte[10_001];
        assertThat(READER.read(new ByteArrayInputStream(new byte[10_000]), -1)).hasSize(10_000);
        for (long told : new long[] {-1, 10_001, 5}) {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> READER.read(new ByteArrayInputStream(large), told));
            assertThat(refusal.getStatus()).isEqualTo(413);
            assertThat(refusal.getWords().english()).isEqualTo("The body is larger than 10000 bytes");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new BodyReader(0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new BodyReader(1, Duration.ZERO));
    }

    @Test
    void slowBodies_areRefused() {
        BodyReader hasty = new BodyReader(10_000, Duration.ofMillis(20));
        InputStream dripping = new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                into[from] = (byte) read();
                return 1;
            }
        };
        assertThat(catchThrowableOfType(Refusal.class, () -> hasty.read(dripping, -1))
                        .getStatus())
                .isEqualTo(408);
        assertThat(catchThrowableOfType(Refusal.class, () -> READER.read(failing(new SocketTimeoutException()), -1))
                        .getStatus())
                .isEqualTo(408);
        assertThat(catchThrowableOfType(IOException.class, () -> READER.read(failing(new IOException("gone")), -1)))
                .hasMessage("gone");
    }

    private static InputStream failing(IOException failure) {
        return new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw failure;
            }
        };
    }

    @Test
    void deadline_endsOperations() throws InterruptedException {
        BodyReader hasty = new BodyReader(10_000, Duration.ofMillis(1));
        var deadline = hasty.deadline();
        Thread.sleep(5);
        assertThat(catchThrowableOfType(
                        CancellationException.class,
                        () -> org.urbancoop.validation.DatasetValidator.standard()
                                .withProgress(deadline)
                                .validate(Samples.dataset())))
                .hasMessage("time limit");
    }
}
