package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that a project delivers, such as {@code feasibility-study} or {@code training}.
 *
 * <p>It does not say in which field: that is the {@link Sector}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class Service extends Code implements Comparable<Service> {

    private static final CodeList<Service> LIST = new CodeList<>(Service.class, Service::new);

    /** Consulting, {@code consulting}. */
    public static final Service CONSULTING = LIST.constant("consulting");

    /** Policy advice, {@code policy-advice}. */
    public static final Service POLICY_ADVICE = LIST.constant("policy-advice");

    /** Basic study, {@code basic-study}. */
    public static final Service BASIC_STUDY = LIST.constant("basic-study");

    /** Pre-feasibility study, {@code pre-feasibility-study}. */
    public static final Service PRE_FEASIBILITY_STUDY = LIST.constant("pre-feasibility-study");

    /** Feasibility study, {@code feasibility-study}. */
    public static final Service FEASIBILITY_STUDY = LIST.constant("feasibility-study");

    /** Master plan, {@code master-plan}. */
    public static final Service MASTER_PLAN = LIST.constant("master-plan");

    /** Design, {@code design}. */
    public static final Service DESIGN = LIST.constant("design");

    /** Supervision, {@code supervision}. */
    public static final Service SUPERVISION = LIST.constant("supervision");

    /** Construction, {@code construction}. */
    public static final Service CONSTRUCTION = LIST.constant("construction");

    /** Supply and installation, {@code supply-installation}. */
    public static final Service SUPPLY_INSTALLATION = LIST.constant("supply-installation");

    /** System development, {@code system-development}. */
    public static final Service SYSTEM_DEVELOPMENT = LIST.constant("system-development");

    /** Operation, {@code operation}. */
    public static final Service OPERATION = LIST.constant("operation");

    /** Maintenance, {@code maintenance}. */
    public static final Service MAINTENANCE = LIST.constant("maintenance");

    /** Training, {@code training}. */
    public static final Service TRAINING = LIST.constant("training");

    /** Exchange of people, {@code exchange}. */
    public static final Service EXCHANGE = LIST.constant("exchange");

    /** Secondment, {@code secondment}. */
    public static final Service SECONDMENT = LIST.constant("secondment");

    /** Knowledge sharing, {@code knowledge-sharing}. */
    public static final Service KNOWLEDGE_SHARING = LIST.constant("knowledge-sharing");

    /** Research, {@code research}. */
    public static final Service RESEARCH = LIST.constant("research");

    /** Monitoring and evaluation, {@code monitoring-evaluation}. */
    public static final Service MONITORING_EVALUATION = LIST.constant("monitoring-evaluation");

    /** Publication, {@code publication}. */
    public static final Service PUBLICATION = LIST.constant("publication");

    /** Donation, {@code donation}. */
    public static final Service DONATION = LIST.constant("donation");

    /** Relief supplies, {@code relief-supplies}. */
    public static final Service RELIEF_SUPPLIES = LIST.constant("relief-supplies");

    private Service(CodeList<Service> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code consulting}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static Service of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<Service> list() {
        return LIST;
    }

    @Override
    public int compareTo(Service other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
