package org.urbancoop.json.source;

import org.urbancoop.json.citation.CitationCodec;
import org.urbancoop.json.reference.LinkCodec;
import org.urbancoop.json.reference.RelationCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.source.Source;

/** The members of a {@link Source} in JSON, in writing order. */
public final class SourceCodec {

    public static final ObjectCodec<Source, Source.Builder> CODEC = ObjectCodec.of(
            Source.class,
            () -> Table.of(Source::builder, Source.Builder::build, Source.Builder::extensions)
                    .type("source")
                    .mandatory("id", SlugCodec.CODEC, Source::getId, Source.Builder::id)
                    .mandatory("title", Scalars.TEXT, Source::getTitle, Source.Builder::title)
                    .optional("publisher", Scalars.TEXT, Source::getPublisher, Source.Builder::publisher)
                    .optional("published", EdtfCodec.CODEC, Source::getPublished, Source.Builder::published)
                    .optional("retrieved", EdtfCodec.CODEC, Source::getRetrieved, Source.Builder::retrieved)
                    .optional("language", Scalars.TEXT, Source::getLanguage, Source.Builder::language)
                    .optional("licence", Scalars.TEXT, Source::getLicence, Source.Builder::licence)
                    .optional("url", Scalars.TEXT, Source::getUrl, Source.Builder::url)
                    .optional("sha256", Scalars.TEXT, Source::getSha256, Source.Builder::sha256)
                    .map("classifications", Scalars.TEXT, Source::getClassifications, Source.Builder::putClassification)
                    .list("relations", RelationCodec.CODEC, Source::getRelations, Source.Builder::addRelation)
                    .list("links", LinkCodec.CODEC, Source::getLinks, Source.Builder::addLink)
                    .list("citations", CitationCodec.CODEC, Source::getCitations, Source.Builder::addCitation));

    private SourceCodec() {}
}
