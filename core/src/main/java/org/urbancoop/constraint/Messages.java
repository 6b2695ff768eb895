package org.urbancoop.constraint;

/**
 * The message keys and the patterns of the record constraints, such as {@value #NOT_BLANK}.
 *
 * <p>The texts lie in the {@code ContributorValidationMessages} bundles. They use no expression language, so that every
 * message interpolator gives the same words.
 *
 * @since 0.1.0
 */
public final class Messages {

    /** A text that is blank. */
    public static final String NOT_BLANK = "{org.urbancoop.constraint.NotBlank.message}";

    /** A text that is too long, or a list that is too short. */
    public static final String SIZE = "{org.urbancoop.constraint.Size.message}";

    /** A list that needs more elements. */
    public static final String AT_LEAST = "{org.urbancoop.constraint.AtLeast.message}";

    /** A number below the least one that makes sense. */
    public static final String MIN = "{org.urbancoop.constraint.Min.message}";

    /** A number above the greatest one that makes sense. */
    public static final String MAX = "{org.urbancoop.constraint.Max.message}";

    /** A number below zero. */
    public static final String NOT_NEGATIVE = "{org.urbancoop.constraint.NotNegative.message}";

    /** A number that is not above zero. */
    public static final String POSITIVE = "{org.urbancoop.constraint.Positive.message}";

    /** An address of the web that does not look like one. */
    public static final String URL = "{org.urbancoop.constraint.Url.message}";

    /** An address of electronic mail that does not look like one. */
    public static final String EMAIL = "{org.urbancoop.constraint.Email.message}";

    /** A telephone number that does not look like one. */
    public static final String TELEPHONE = "{org.urbancoop.constraint.Telephone.message}";

    /** A checksum that does not look like one. */
    public static final String SHA_256 = "{org.urbancoop.constraint.Sha256.message}";

    /** A country code that ISO 3166-1 does not assign. */
    public static final String COUNTRY_CODE = "{org.urbancoop.constraint.CountryCode.message}";

    /** A currency code that ISO 4217 does not list. */
    public static final String CURRENCY_CODE = "{org.urbancoop.constraint.CurrencyCode.message}";

    /** A language tag that BCP 47 does not allow. */
    public static final String LANGUAGE_TAG = "{org.urbancoop.constraint.LanguageTag.message}";

    /** A time zone that the time zone database does not have. */
    public static final String TIME_ZONE = "{org.urbancoop.constraint.TimeZoneId.message}";

    /**
     * What an address of the web looks like, after RFC 3986 with the two schemes of the web in any letter case, and a
     * port up to 65535: {@value}. An escape that is none, such as {@code %ZZ}, is left to who opens the page, as
     * browsers do.
     */
    public static final String URL_PATTERN =
            "[Hh][Tt][Tt][Pp][Ss]?://([^\\s/?#@]*@)?(\\[[0-9A-Fa-f:.]+\\]|[^\\s/?#@:\\[]+)"
                    + "(:([0-9]{0,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?"
                    + "([/?#]\\S*)?";

    /**
     * What a telephone number looks like, after ITU-T E.123: {@value}. Short numbers such as {@code 120}, letters of
     * the keypad at the end, as in {@code 1-800-555-RIDE}, and an extension such as {@code ext. 12} are parts of it.
     */
    public static final String TELEPHONE_PATTERN =
            "\\+?[0-9(][0-9 ()./-]{1,30}([0-9]|[A-Z]{3,12})([ ,;]{0,2}(ext[.]?|x|내선)[ =]?[0-9]{1,6})?";

    /** What a SHA-256 checksum looks like, in lower-case hexadecimal digits: {@value}. */
    public static final String SHA_256_PATTERN = "[0-9a-f]{64}";

    private Messages() {}
}
