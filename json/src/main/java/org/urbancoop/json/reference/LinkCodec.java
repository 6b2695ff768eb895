package org.urbancoop.json.reference;

import org.urbancoop.code.LinkRel;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.reference.Link;

/** The members of a {@link Link} in JSON, in writing order. */
public final class LinkCodec {

    public static final ObjectCodec<Link, Link.Builder> CODEC = ObjectCodec.of(
            Link.class,
            () -> Table.of(Link::builder, Link.Builder::build, Link.Builder::extensions)
                    .mandatory("rel", CodeCodec.of(LinkRel.list()), Link::getRel, Link.Builder::rel)
                    .mandatory("url", Scalars.TEXT, Link::getUrl, Link.Builder::url)
                    .optional("title", Scalars.TEXT, Link::getTitle, Link.Builder::title));

    private LinkCodec() {}
}
