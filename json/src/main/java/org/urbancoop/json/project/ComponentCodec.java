package org.urbancoop.json.project;

import org.urbancoop.code.ComponentKind;
import org.urbancoop.json.amount.MoneyCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.project.Component;

/** The members of a {@link Component} in JSON, in writing order. */
public final class ComponentCodec {

    public static final ObjectCodec<Component, Component.Builder> CODEC = ObjectCodec.of(
            Component.class,
            () -> Table.of(Component::builder, Component.Builder::build, Component.Builder::extensions)
                    .mandatory("title", Scalars.TEXT, Component::getTitle, Component.Builder::title)
                    .optional("kind", CodeCodec.of(ComponentKind.list()), Component::getKind, Component.Builder::kind)
                    .optional("period", EdtfCodec.CODEC, Component::getPeriod, Component.Builder::period)
                    .optional("budget", MoneyCodec.CODEC, Component::getBudget, Component.Builder::budget)
                    .optional("summary", Scalars.TEXT, Component::getSummary, Component.Builder::summary));

    private ComponentCodec() {}
}
