package org.urbancoop.json.agreement;

import org.urbancoop.agreement.Agreement;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.Sector;
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
                    .optional("title", Scalars.TEXT, Agreement::getTitle, Agreement.Builder::title)
                    .map("titles", Scalars.TEXT, Agreement::getTitles, Agreement.Builder::putTitle)
                    .optional(
                            "titleLanguage",
                            Scalars.TEXT,
                            Agreement::getTitleLanguage,
                            Agreement.Builder::titleLanguage)
                    .map("identifiers", Scalars.TEXT, Agreement::getIdentifiers, Agreement.Builder::putIdentifier)
                    .optional("term", Scalars.TEXT, Agreement::getTerm, Agreement.Builder::term)
                    .mandatoryList("parties", ReferenceCodec.CODEC, Agreement::getParties, Agreement.Builder::addParty)
                    .list("sectors", CodeCodec.of(Sector.list()), Agreement::getSectors, Agreement.Builder::addSector)
                    .optional("signed", EdtfCodec.CODEC, Agreement::getSigned, Agreement.Builder::signed)
                    .list(
                            "signatories",
                            SignatoryCodec.CODEC,
                            Agreement::getSignatories,
                            Agreement.Builder::addSignatory)
                    .optional("approval", ApprovalCodec.CODEC, Agreement::getApproval, Agreement.Builder::approval)
                    .list("approvals", ApprovalCodec.CODEC, Agreement::getApprovals, Agreement.Builder::addApproval)
                    .optional("validity", EdtfCodec.CODEC, Agreement::getValidity, Agreement.Builder::validity)
                    .optional("renewal", RenewalCodec.CODEC, Agreement::getRenewal, Agreement.Builder::renewal)
                    .list(
                            "statusHistory",
                            AgreementStatusChangeCodec.CODEC,
                            Agreement::getStatusHistory,
                            Agreement.Builder::addStatusHistory)
                    .optional("summary", Scalars.TEXT, Agreement::getSummary, Agreement.Builder::summary)
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
