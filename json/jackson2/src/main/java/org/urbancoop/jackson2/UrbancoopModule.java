package org.urbancoop.jackson2;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import java.util.Objects;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.problem.JsonLimits;

/**
 * Lets a Jackson 2 mapper read and write the domain types:
 * {@code new ObjectMapper().registerModule(new UrbancoopModule())}.
 *
 * <p>A record, a dataset, a declared total and each of their values can stand alone, as a member of other classes, in
 * collections and, if it is a text, as the key of a map. It is read and written by the same tables as by
 * {@code UrbancoopJson}, strictly, and the mapper's settings do not reach into it: neither naming strategies nor
 * inclusion nor what is done with unknown members, which survive. What the parser is told to accept (comments, a
 * byte-order mark, text after the end) is the mapper's matter.
 *
 * <p>A record is written with its {@code type}. Where a type of this library is declared, default typing adds nothing
 * to it; where {@code Object} is, the mapper's type information stands before the object's own members, and is taken
 * out again when it is read.
 *
 * <p>What is wrong with a document is told by a {@link JsonProblemException}; syntax errors are the parser's own.
 *
 * @since 0.1.0
 */
public final class UrbancoopModule extends Module {

    private final JsonLimits limits;

    /** Creates the module with the default limits. */
    public UrbancoopModule() {
        this(JsonLimits.DEFAULT);
    }

    private UrbancoopModule(JsonLimits limits) {
        this.limits = limits;
    }

    /**
     * Returns a copy that reads and writes within other limits. Depth counts from the value on; records and problems
     * count by value; the size of a document is the parser's matter.
     *
     * @param other the limits
     * @return the module
     */
    public UrbancoopModule withLimits(JsonLimits other) {
        return new UrbancoopModule(Objects.requireNonNull(other, "other"));
    }

    /**
     * Gets the module's name.
     *
     * @return {@code urbancoop}
     */
    @Override
    public String getModuleName() {
        return "urbancoop";
    }

    /**
     * Gets no version, for the module has none of its own.
     *
     * @return the unknown version
     */
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /**
     * Adds readers and writers to a mapper.
     *
     * @param context the mapper's
     */
    @Override
    public void setupModule(SetupContext context) {
        Objects.requireNonNull(context, "context");
        context.addDeserializers(new BindingDeserializers(limits));
        context.addKeyDeserializers(new BindingDeserializers(limits));
        context.addSerializers(new BindingSerializers(false, limits));
        context.addKeySerializers(new BindingSerializers(true, limits));
        Binding.types().forEach(type -> context.setMixInAnnotations(type, Untyped.class));
    }

    /** Keeps default typing away where the type is known. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private static final class Untyped {}
}
