package org.urbancoop.format;

import java.util.Locale;
import org.immutables.value.Value;
import org.urbancoop.progress.Progress;

/**
 * How to read and write: {@code FormatOptions.builder().keepsPersonalData(true).build()}.
 *
 * <p>What is particular to one format, such as the separator of cells, is set on that format.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class FormatOptions permits ImmutableFormatOptions {

    private static final FormatOptions STANDARD = builder().build();

    FormatOptions() {}

    /** {@return the language of words that a format writes for people, such as headings; English unless set} */
    @Value.Default
    public Locale language() {
        return Locale.ENGLISH;
    }

    /** {@return who is told how far it has come, and may cancel; nobody unless set} */
    @Value.Default
    public Progress progress() {
        return Progress.NONE;
    }

    /**
     * Checks whether persons and contacts are written.
     *
     * @return false unless set: what is written is {@link org.urbancoop.dataset.Dataset#withoutPersonalData()}
     */
    @Value.Default
    public boolean keepsPersonalData() {
        return false;
    }

    /**
     * Checks whether a format may make up what it needs and the data do not say, such as an id or the first of January.
     *
     * @return false unless set; what is made up is told as {@link Loss.Kind#INVENTED}
     */
    @Value.Default
    public boolean mayInvent() {
        return false;
    }

    /**
     * Gets the options that hold unless others are set: English, no listener, no personal data, nothing made up.
     *
     * @return the options
     */
    public static FormatOptions standard() {
        return STANDARD;
    }

    /**
     * Obtains a builder without anything set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with all of this set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds {@link FormatOptions}.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableFormatOptions.Builder {

        Builder() {}
    }
}
