package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.RelationKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;

class RuleContextTest {

    private static Dataset agreement(String party) {
        return Dataset.builder()
                .id("d")
                .title("D")
                .addAgreement(Agreement.builder()
                        .id("a")
                        .kind(AgreementKind.TWINNING)
                        .addParty(Reference.parse(party))
                        .addParty(Reference.parse("city/x1"))
                        .addRelation(Relation.of(RelationKind.RENEWS, RecordReference.parse("agreement/b")))
                        .build())
                .build();
    }

    /** Looks at references that begin with an "x", and says what stands where. */
    @RuleInfo(
            code = "starts-with-x",
            severity = Severity.NOTICE,
            category = Category.OTHER,
            reach = Reach.REFERENCES,
            title = @Text(en = "An x", ko = "x"),
            message = @Text(en = "{value}", ko = "{value}"),
            rationale = @Text(en = "An example.", ko = "예입니다."),
            hint = @Text(en = "None.", ko = "없음."),
            passes = "",
            fails = "")
    public static final class StartsWithX implements Rule<Dataset> {
        /** Creates the rule. */
        public StartsWithX() {}

        @Override
        public Class<Dataset> reads() {
            return Dataset.class;
        }

        @Override
        public void check(Dataset dataset, RuleContext context) {
            context.forEach(
                    RecordReference.class,
                    to -> to.id().toString().startsWith("x"),
                    (subject, pointer, to) ->
                            context.report(subject, pointer).value(to).add());
        }
    }

    @Test
    void forEach_visitsWhatIsWanted() {
        assertThat(DatasetValidator.of(ValidationConfig.builder()
                                .addAddedRules(new StartsWithX())
                                .addRules("starts-with-x")
                                .build())
                        .validate(agreement("city/a"))
                        .findings())
                .hasToString("[notice agreement/a/parties/1: city/x1 [starts-with-x]]");
    }

    /** Says in which member each text stands. */
    @RuleInfo(
            code = "tells-member",
            severity = Severity.NOTICE,
            category = Category.OTHER,
            title = @Text(en = "A member", ko = "항목"),
            message = @Text(en = "{value} in '{member}'", ko = "'{member}'의 {value}"),
            rationale = @Text(en = "An example.", ko = "예입니다."),
            hint = @Text(en = "None.", ko = "없음."),
            passes = "",
            fails = "")
    public static final class TellsMember implements Rule<Reference> {
        /** Creates the rule. */
        public TellsMember() {}

        @Override
        public Class<Reference> reads() {
            return Reference.class;
        }

        @Override
        public void check(Reference to, RuleContext context) {
            context.report().with("member", context.member()).add();
        }
    }

    @Test
    void member_isTheLastNameOnTheWay() {
        assertThat(DatasetValidator.of(ValidationConfig.builder()
                                .addAddedRules(new TellsMember())
                                .addRules("tells-member")
                                .build())
                        .validate(agreement("city/a"))
                        .findings())
                .hasToString("[notice agreement/a/parties/0: city/a in 'parties' [tells-member], "
                        + "notice agreement/a/parties/1: city/x1 in 'parties' [tells-member], "
                        + "notice agreement/a/relations/0/target: agreement/b in 'target' [tells-member]]");
    }
}
