package org.urbancoop.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.message.Message;

/**
 * Why a request is refused, such as {@code not-acceptable}, with the status of the answer and what is said.
 *
 * <p>A further minor version may add codes; a service may refuse with codes of its own ({@link Refusal}).
 *
 * @since 0.1.0
 */
public enum RefusalCode {
    /** {@code 400}: The request cannot be understood. */
    BAD_REQUEST(400, "The request cannot be understood", "요청을 이해할 수 없습니다"),
    /** {@code 404}: Nothing has this address. */
    NOT_FOUND(404, "Nothing has this address", "이 주소에는 아무것도 없습니다"),
    /** {@code 405}: This address does not have this method: see Allow. */
    METHOD_NOT_ALLOWED(405, "This address does not have this method: see Allow", "이 주소에는 없는 메서드입니다(Allow 참조)"),
    /** {@code 415}: Bodies of this media type are not read: see Accept. */
    UNSUPPORTED_MEDIA_TYPE(415, "Bodies of this media type are not read: see Accept", "읽을 수 없는 미디어 유형입니다(Accept 참조)"),
    /** {@code 500}: Something is wrong with the service itself. */
    INTERNAL_SERVER_ERROR(500, "Something is wrong with the service itself", "서비스에 문제가 생겼습니다"),
    /** {@code 400}: This address is refused. */
    BAD_ADDRESS(400, "This address is refused", "허용되지 않는 주소입니다"),
    /** {@code 404}: There are no records of the type value. There are: list. */
    NO_SUCH_TYPE(
            404, "There are no records of the type {value}. There are: {list}", "{value} 유형의 레코드는 없습니다. 있는 유형: {list}"),
    /** {@code 404}: There is no record value. */
    NO_SUCH_RECORD(404, "There is no record {value}", "레코드 {value}이(가) 없습니다"),
    /** {@code 406}: Not to be had in any of the formats that are accepted. There are: list. */
    NOT_ACCEPTABLE(
            406,
            "Not to be had in any of the formats that are accepted. There are: {list}",
            "Accept에 맞는 형식이 없습니다. 있는 형식: {list}"),
    /** {@code 406}: format cannot be written of these records: why (invent=true allows what can be made up). */
    NOT_TO_BE_WRITTEN(
            406,
            "{format} cannot be written of these records: {why} (invent=true allows what can be made up)",
            "이 레코드는 {format} 형식으로 쓸 수 없습니다: {why}(invent=true면 지어낼 수 있는 것은 지어냅니다)"),
    /** {@code 400}: name: no such parameter. There are: list. */
    UNKNOWN_PARAMETER(400, "{name}: no such parameter. There are: {list}", "{name}: 없는 매개변수입니다. 있는 것: {list}"),
    /** {@code 400}: name stands twice. */
    REPEATED_PARAMETER(400, "{name} stands twice", "{name}이(가) 두 번 있습니다"),
    /** {@code 400}: name=value: a whole number from 1 to most is meant. */
    PARAMETER_OUT_OF_RANGE(
            400, "{name}={value}: a whole number from 1 to {most} is meant", "{name}={value}: 1부터 {most}까지의 정수여야 합니다"),
    /** {@code 400}: name=value: why. */
    MALFORMED_VALUE(400, "{name}={value}: {why}", "{name}={value}: {why}"),
    /** {@code 400}: name: why. */
    UNKNOWN_TERM(400, "{name}: {why}", "{name}: {why}"),
    /** {@code 400}: name: why. */
    UNKNOWN_RECORD(400, "{name}: {why}", "{name}: {why}"),
    /** {@code 400}: name: why. */
    SEVERAL_RECORDS(400, "{name}: {why}", "{name}: {why}"),
    /** {@code 400}: name=value: why. */
    NOT_ASKED_OF_TYPE(400, "{name}={value}: {why}", "{name}={value}: {why}"),
    /** {@code 413}: The body is larger than most bytes. */
    BODY_TOO_LARGE(413, "The body is larger than {most} bytes", "본문이 {most}바이트를 넘습니다"),
    /** {@code 408}: The body did not arrive in time. */
    BODY_TOO_SLOW(408, "The body did not arrive in time", "본문이 제때 오지 않았습니다"),
    /** {@code 503}: Checking took longer than it may here: split the document. */
    TOOK_TOO_LONG(503, "Checking took longer than it may here: split the document", "검사가 제한 시간을 넘겼습니다. 문서를 나누어 주십시오"),
    /** {@code 415}: JSON is sent as UTF-8 only. */
    NOT_UTF_8(415, "JSON is sent as UTF-8 only", "JSON은 UTF-8로만 보냅니다"),
    /** {@code 415}: why. */
    UNKNOWN_FORMAT(415, "{why}", "{why}"),
    /** {@code 400}: The body is not read as JSON. */
    MALFORMED_JSON(400, "The body is not read as JSON", "본문을 JSON으로 읽을 수 없습니다"),
    /** {@code 422}: The body is no record of this type. */
    NOT_A_RECORD(422, "The body is no record of this type", "본문이 이 유형의 레코드가 아닙니다"),
    /** {@code 422}: The body is body, not value. */
    OTHER_ID(422, "The body is {body}, not {value}", "본문은 {value}이(가) 아니라 {body}입니다"),
    /** {@code 422}: The record breaks constraints on its members. */
    CONSTRAINT_VIOLATION(422, "The record breaks constraints on its members", "레코드가 항목의 제약을 어겼습니다"),
    /** {@code 422}: The record breaks rules. */
    RULES_BROKEN(422, "The record breaks rules", "레코드가 규칙을 어겼습니다"),
    /** {@code 409}: Other records would break rules then. */
    OTHERS_NEED_IT(409, "Other records would break rules then", "다른 레코드가 규칙을 어기게 됩니다"),
    /** {@code 409}: value is there already. */
    THERE_ALREADY(409, "{value} is there already", "{value}이(가) 이미 있습니다"),
    /** {@code 412}: The record is not the one that the precondition names: get it anew. */
    PRECONDITION_FAILED(
            412, "The record is not the one that the precondition names: get it anew", "레코드가 조건과 다릅니다. 다시 읽어 주십시오"),
    /** {@code 428}: Send the ETag of what you change as If-Match. */
    IF_MATCH_NEEDED(428, "Send the ETag of what you change as If-Match", "바꾸려는 레코드의 ETag를 If-Match로 보내 주십시오"),
    /** {@code 401}: This needs a bearer token that is known. */
    TOKEN_NEEDED(401, "This needs a bearer token that is known", "등록된 토큰이 필요합니다"),
    /** {@code 403}: This token may not write. */
    NOT_A_WRITER(403, "This token may not write", "이 토큰으로는 쓸 수 없습니다");

    private final int status;
    private final String english;
    private final String korean;

    RefusalCode(int status, String english, String korean) {
        this.status = status;
        this.english = english;
        this.korean = korean;
    }

    /**
     * Finds a code by its text.
     *
     * @param text the text, such as {@code not-acceptable}
     * @return the code; empty if there is none
     */
    public static Optional<RefusalCode> find(String text) {
        Objects.requireNonNull(text, "text");
        return Arrays.stream(values())
                .filter(code -> code.toString().equals(text))
                .findFirst();
    }

    /**
     * Gets the status of the answer, such as 406.
     *
     * @return the status
     */
    public int status() {
        return status;
    }

    /**
     * Gets what is said, with the names of its arguments in braces.
     *
     * @return the words, in both languages
     */
    public Message words() {
        return new Message(english, korean);
    }

    /**
     * Gets the code as text, such as {@code not-acceptable}.
     *
     * @return the name in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
