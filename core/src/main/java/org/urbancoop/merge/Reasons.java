package org.urbancoop.merge;

import java.util.Map;
import org.urbancoop.identity.Sameness;
import org.urbancoop.message.Message;

/** The words for why a merge decided something. */
final class Reasons {

    static final Message EQUAL = new Message("both say the same", "내용이 같습니다");
    static final Message SHARED = new Message("both took their ids from one place", "두 데이터셋이 id를 함께 씁니다");
    static final Message SEVERAL = new Message(
            "another record is as much like it; nothing tells which one it is", "이와 똑같이 비슷한 레코드가 더 있어 어느 것인지 알 수 없습니다");
    static final Message TAKEN = new Message(
            "it may be a second record of what another one already is", "이미 다른 레코드와 짝지어진 것을 한 번 더 적은 것일 수 있습니다");
    static final Message IDENTIFIERS_OF_SEVERAL =
            new Message("its identifiers are those of several records", "식별자가 여러 레코드의 것입니다");
    static final Message ADDED = new Message("nothing like it was there", "비슷한 것이 없었습니다");
    static final Message CONFLICT = new Message("the two say something else", "두 데이터셋의 값이 다릅니다");
    static final Message NO_PREFERENCE = new Message(
            "the two say something else, and the policy prefers neither", "두 데이터셋의 값이 다르고 정책은 어느 쪽도 앞세우지 않습니다");
    static final Message REFINED = new Message("one says all that the other says, and more", "하나가 다른 하나를 더 자세히 말합니다");
    static final Message ID_TAKEN = new Message("its id is that of another record", "다른 레코드가 같은 id를 씁니다");
    static final Message TOTAL = new Message("they count the same by one source", "한 출처가 같은 것을 센 수입니다");
    static final Message OTHER_TOTAL = new Message("they have one id and count something else", "id는 같으나 세는 것이 다릅니다");

    private static final Message NAME = new Message("their names are alike, and {why}", "이름이 같고, {why}");
    private static final Message ID = new Message("they have one id and alike names, and {why}", "id와 이름이 같고, {why}");
    private static final Message ID_BUT =
            new Message("they have one id and alike names, but {why}", "id와 이름은 같으나, {why}");
    private static final Message ID_ONLY = new Message("they have one id, but other names", "id는 같으나 이름이 다릅니다");
    private static final Message CANDIDATE =
            new Message("the name of one is {what} of the other, and {why}", "하나의 이름이 다른 하나의 {what}이고, {why}");
    private static final Message RULED = new Message("{author} decided: {reason}", "{author}의 판단: {reason}");

    private Reasons() {}

    static Message name(Sameness same) {
        return NAME.fill(Map.of("why", same.reason()));
    }

    static Message id(Sameness same) {
        return ID.fill(Map.of("why", same.reason()));
    }

    static Message idBut(Sameness same) {
        return ID_BUT.fill(Map.of("why", same.reason()));
    }

    static Message idOnly() {
        return ID_ONLY;
    }

    static Message candidate(Message what, Sameness same) {
        return CANDIDATE.fill(Map.of("what", what, "why", same.reason()));
    }

    static Message ruled(Ruling ruling) {
        return RULED.fill(Map.of("author", ruling.author(), "reason", ruling.reason()));
    }
}
