package org.urbancoop.json.program;

import org.urbancoop.code.OutputKind;
import org.urbancoop.code.OutputScope;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.program.Output;

/** The members of a {@link Output} in JSON, in writing order. */
public final class OutputCodec {

    public static final ObjectCodec<Output, Output.Builder> CODEC = ObjectCodec.of(
            Output.class,
            () -> Table.of(Output::builder, Output.Builder::build, Output.Builder::extensions)
                    .mandatory("title", Scalars.TEXT, Output::getTitle, Output.Builder::title)
                    .optional("kind", CodeCodec.of(OutputKind.list()), Output::getKind, Output.Builder::kind)
                    .optional("scope", CodeCodec.of(OutputScope.list()), Output::getScope, Output.Builder::scope));

    private OutputCodec() {}
}
