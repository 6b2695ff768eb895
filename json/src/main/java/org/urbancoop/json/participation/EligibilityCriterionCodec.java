package org.urbancoop.json.participation;

import org.urbancoop.code.EligibilityNeed;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.participation.EligibilityCriterion;

/** The members of a {@link EligibilityCriterion} in JSON, in writing order. */
public final class EligibilityCriterionCodec {

    public static final ObjectCodec<EligibilityCriterion, EligibilityCriterion.Builder> CODEC = ObjectCodec.of(
            EligibilityCriterion.class,
            () -> Table.of(
                            EligibilityCriterion::builder,
                            EligibilityCriterion.Builder::build,
                            EligibilityCriterion.Builder::extensions)
                    .mandatory(
                            "criterion",
                            Scalars.TEXT,
                            EligibilityCriterion::getCriterion,
                            EligibilityCriterion.Builder::criterion)
                    .optional(
                            "need",
                            CodeCodec.of(EligibilityNeed.list()),
                            EligibilityCriterion::getNeed,
                            EligibilityCriterion.Builder::need));

    private EligibilityCriterionCodec() {}
}
