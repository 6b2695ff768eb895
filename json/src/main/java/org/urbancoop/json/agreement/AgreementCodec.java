package org.urbancoop.json.agreement;

import org.urbancoop.agreement.Agreement;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.json.citation.CitationCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.reference.LinkCodec;
import org.urbancoop.json.reference.ReferenceCodec;
import org.urbancoop.json.reference.RelationCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link Agreement} in JSON, in writing order. */
public final class AgreementCodec {

    public static final ObjectCodec<Agreement, Agreement.Builder> CODEC = ObjectCodec.of(
            Agreement.class,
            () -> Table.of(Agreement::builder, Agreement.Builder::build, Agreement.Builder::extensions)
                    .type("agreement")
                    .mandatory("id", SlugCodec.CODEC, Agreement::getId, Agreement.Builder::id)
                    .mandatory("kind", CodeCodec.of(AgreementKind.list()), Agreement::getKind, Agreement.Builder::kind)
                    .optional("term", Scalars.TEXT, Agreement::getTerm, Agreement.Builder::term)
                    .mandatoryList("parties", ReferenceCodec.CODEC, Agreement::getParties, Agreement.Builder::addParty)
                    .optional("signed", EdtfCodec.CODEC, Agreement::getSigned, Agreement.Builder::signed)
                    .optional("approval", ApprovalCodec.CODEC, Agreement::getApproval, Agreement.Builder::approval)
                    .optional("validity", EdtfCodec.CODEC, Agreement::getValidity, Agreement.Builder::validity)
                    .list(
                            "statusHistory",
                            AgreementStatusChangeCodec.CODEC,
                            Agreement::getStatusHistory,
                            Agreement.Builder::addStatusHistory)
                    .map(
                            "classifications",
                            Scalars.TEXT,
                            Agreement::getClassifications,
                            Agreement.Builder::putClassification)
                    .list("relations", RelationCodec.CODEC, Agreement::getRelations, Agreement.Builder::addRelation)
                    .list("links", LinkCodec.CODEC, Agreement::getLinks, Agreement.Builder::addLink)
                    .list("citations", CitationCodec.CODEC, Agreement::getCitations, Agreement.Builder::addCitation));

    private AgreementCodec() {}
}
