package org.urbancoop.place;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.util.Objects;
import org.immutables.value.Value;
import org.urbancoop.amount.Decimals;
import org.urbancoop.constraint.Messages;
import org.urbancoop.extension.Extensible;
import org.urbancoop.text.MalformedTextException;

/**
 * A point on the globe in WGS 84, such as {@code {"latitude": 37.566, "longitude": 126.9784}}.
 *
 * <p>It holds no height, no accuracy and no shape.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Coordinates extends Extensible permits ImmutableCoordinates {

    /** More than any degrees have that are not refused for their digits. */
    private static final int MAX_LENGTH = 100;

    Coordinates() {}

    /**
     * Gets the latitude in degrees, north above zero, such as {@code 37.566}.
     *
     * @return the latitude, -90 to 90
     */
    @DecimalMin(value = "-90", message = Messages.MIN)
    @DecimalMax(value = "90", message = Messages.MAX)
    public abstract BigDecimal getLatitude();

    /**
     * Gets the longitude in degrees, east above zero, such as {@code 126.9784}.
     *
     * @return the longitude, -180 to 180
     */
    @DecimalMin(value = "-180", message = Messages.MIN)
    @DecimalMax(value = "180", message = Messages.MAX)
    public abstract BigDecimal getLongitude();

    /**
     * Bounds the numbers, as for money.
     *
     * @return these coordinates, their numbers without a negative scale
     * @throws IllegalArgumentException if a number has too many digits
     */
    @Value.Check
    Coordinates normalize() {
        BigDecimal latitude = Decimals.plain("Coordinates", getLatitude());
        BigDecimal longitude = Decimals.plain("Coordinates", getLongitude());
        return Decimals.isPlain(getLatitude()) && Decimals.isPlain(getLongitude())
                ? this
                : toBuilder().latitude(latitude).longitude(longitude).build();
    }

    /**
     * Obtains coordinates from decimal texts, such as {@code 37.566} and {@code 126.9784}.
     *
     * @param latitude the latitude in degrees
     * @param longitude the longitude in degrees
     * @return the coordinates
     * @throws IllegalArgumentException if a text is no decimal, or a number has too many digits
     */
    public static Coordinates of(String latitude, String longitude) {
        Objects.requireNonNull(latitude, "latitude");
        Objects.requireNonNull(longitude, "longitude");
        return builder()
                .latitude(decimal(latitude))
                .longitude(decimal(longitude))
                .build();
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > MAX_LENGTH) {
            // The time to parse a number grows with the square of its digits.
            throw new MalformedTextException(
                    "Coordinates", text, MAX_LENGTH, "at most " + MAX_LENGTH + " characters, such as 37.566");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new MalformedTextException("Coordinates", text, 0, "degrees as a decimal, such as 37.566", e);
        }
    }

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this coordinates set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Coordinates}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableCoordinates.Builder {

        Builder() {}
    }
}
