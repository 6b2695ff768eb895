package org.urbancoop.exchange.ledger;

import org.urbancoop.message.Message;

/** Why something is not carried, where no line of an account says it. */
public final class Words {

    /** A member that is carried in other records, not in this one. */
    public static final Message NO_PLACE = new Message("The format has no place for it here", "형식에 이것을 둘 자리가 없습니다");

    /** A list inside a list. */
    public static final Message LIST_IN_LIST = new Message(
            "Properties are flat: a list inside a list has no place in them", "속성은 평평해서 목록 안의 목록을 둘 자리가 없습니다");

    /** A character that the format does not have. */
    public static final Message CHARACTER =
            new Message("U+FFFD stands for a character that the format does not have", "형식에 없는 문자를 U+FFFD로 바꾸었습니다");

    /** A key with such a character: it would become another one. */
    public static final Message KEY =
            new Message("Its name holds a character that the format does not have", "이름에 형식에 없는 문자가 있습니다");

    private Words() {}
}
