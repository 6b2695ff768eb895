package org.urbancoop.json.event;

import org.urbancoop.code.SupportBasis;
import org.urbancoop.code.SupportKind;
import org.urbancoop.event.Support;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.participation.EligibilityCriterionCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;

/** The members of a {@link Support} in JSON, in writing order. */
public final class SupportCodec {

    public static final ObjectCodec<Support, Support.Builder> CODEC = ObjectCodec.of(
            Support.class,
            () -> Table.of(Support::builder, Support.Builder::build, Support.Builder::extensions)
                    .mandatory("kind", CodeCodec.of(SupportKind.list()), Support::getKind, Support.Builder::kind)
                    .list("basis", CodeCodec.of(SupportBasis.list()), Support::getBasis, Support.Builder::addBasis)
                    .list(
                            "eligibility",
                            EligibilityCriterionCodec.CODEC,
                            Support::getEligibility,
                            Support.Builder::addEligibility));

    private SupportCodec() {}
}
