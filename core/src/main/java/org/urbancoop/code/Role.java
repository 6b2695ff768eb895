package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The role of a party, a person or a group, such as {@code implementing} or {@code co-organizer}.
 *
 * <p>One who takes part in two roles takes part twice.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class Role extends Code implements Comparable<Role> {

    private static final CodeList<Role> LIST = new CodeList<>(Role.class, Role::new);

    /** Funding, {@code funding}. */
    public static final Role FUNDING = LIST.constant("funding");

    /** Donor, {@code donor}. */
    public static final Role DONOR = LIST.constant("donor");

    /** Accountable, {@code accountable}. */
    public static final Role ACCOUNTABLE = LIST.constant("accountable");

    /** Extending, {@code extending}. */
    public static final Role EXTENDING = LIST.constant("extending");

    /** Implementing, {@code implementing}. */
    public static final Role IMPLEMENTING = LIST.constant("implementing");

    /** Counterpart, {@code counterpart}. */
    public static final Role COUNTERPART = LIST.constant("counterpart");

    /** Beneficiary, {@code beneficiary}. */
    public static final Role BENEFICIARY = LIST.constant("beneficiary");

    /** Proponent, {@code proponent}. */
    public static final Role PROPONENT = LIST.constant("proponent");

    /** Initiator, {@code initiator}. */
    public static final Role INITIATOR = LIST.constant("initiator");

    /** Manager, {@code manager}. */
    public static final Role MANAGER = LIST.constant("manager");

    /** Organizer, {@code organizer}. */
    public static final Role ORGANIZER = LIST.constant("organizer");

    /** Lead organizer, {@code lead-organizer}. */
    public static final Role LEAD_ORGANIZER = LIST.constant("lead-organizer");

    /** Co-organizer, {@code co-organizer}. */
    public static final Role CO_ORGANIZER = LIST.constant("co-organizer");

    /** Host, {@code host}. */
    public static final Role HOST = LIST.constant("host");

    /** Partner, {@code partner}. */
    public static final Role PARTNER = LIST.constant("partner");

    /** Sponsor, {@code sponsor}. */
    public static final Role SPONSOR = LIST.constant("sponsor");

    /** Supporter, {@code supporter}. */
    public static final Role SUPPORTER = LIST.constant("supporter");

    /** Auspices, {@code auspices}. */
    public static final Role AUSPICES = LIST.constant("auspices");

    /** Speaker, {@code speaker}. */
    public static final Role SPEAKER = LIST.constant("speaker");

    /** Attendee, {@code attendee}. */
    public static final Role ATTENDEE = LIST.constant("attendee");

    /** Keynote speaker, {@code keynote-speaker}. */
    public static final Role KEYNOTE_SPEAKER = LIST.constant("keynote-speaker");

    /** Moderator, {@code moderator}. */
    public static final Role MODERATOR = LIST.constant("moderator");

    /** Interpreter, {@code interpreter}. */
    public static final Role INTERPRETER = LIST.constant("interpreter");

    /** Expert, {@code expert}. */
    public static final Role EXPERT = LIST.constant("expert");

    /** Head of delegation, {@code head-of-delegation}. */
    public static final Role HEAD_OF_DELEGATION = LIST.constant("head-of-delegation");

    /** Delegate, {@code delegate}. */
    public static final Role DELEGATE = LIST.constant("delegate");

    /** Observer, {@code observer}. */
    public static final Role OBSERVER = LIST.constant("observer");

    /** Signatory, {@code signatory}. */
    public static final Role SIGNATORY = LIST.constant("signatory");

    /** Member, {@code member}. */
    public static final Role MEMBER = LIST.constant("member");

    /** Associate member, {@code associate-member}. */
    public static final Role ASSOCIATE_MEMBER = LIST.constant("associate-member");

    /** Provider, {@code provider}. */
    public static final Role PROVIDER = LIST.constant("provider");

    /** Sender, {@code sender}. */
    public static final Role SENDER = LIST.constant("sender");

    /** Accreditor, {@code accreditor}. */
    public static final Role ACCREDITOR = LIST.constant("accreditor");

    /** Contact, {@code contact}. */
    public static final Role CONTACT = LIST.constant("contact");

    private Role(CodeList<Role> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code funding}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static Role of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<Role> list() {
        return LIST;
    }

    @Override
    public int compareTo(Role other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
