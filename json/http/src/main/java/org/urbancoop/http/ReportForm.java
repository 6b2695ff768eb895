package org.urbancoop.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.json.validation.ReportSarif;
import org.urbancoop.validation.ValidationReport;

/**
 * The forms in which a report of a validation is given, such as {@code application/sarif+json}.
 *
 * @since 0.1.0
 */
public enum ReportForm {
    /** JSON, for programs. */
    JSON("application/json"),
    /** SARIF, for tools that show findings beside their files. */
    SARIF("application/sarif+json"),
    /** A page. */
    HTML("text/html;charset=UTF-8"),
    /** Lines of text. */
    TEXT("text/plain;charset=UTF-8");

    private final String mediaType;

    ReportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * Chooses a form by the header {@code Accept}.
     *
     * @param accept the header, null if there is none
     * @return the form that is wanted most
     * @throws Refusal with 406 if none is, and the list of what there is
     */
    public static ReportForm choose(@Nullable String accept) {
        List<ReportForm> all = List.of(values());
        return Accept.of(accept).choose(all, ReportForm::mediaType).orElseThrow(() -> {
            List<String> there = all.stream().map(ReportForm::mediaType).toList();
            return Refusal.of(RefusalCode.NOT_ACCEPTABLE, Map.of("list", String.join(", ", there)));
        });
    }

    /**
     * Gets the media type.
     *
     * @return the type, such as {@code text/html;charset=UTF-8}
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Gets a report in this form.
     *
     * @param report the report
     * @param language the language of what is said; JSON has both
     * @return the text, to be sent in UTF-8
     */
    public String of(ValidationReport report, Locale language) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(language, "language");
        return switch (this) {
            case JSON -> ReportJson.toText(report);
            case SARIF -> ReportSarif.toText(report, language);
            case HTML -> report.toHtml(language);
            case TEXT -> report.toText(language);
        };
    }
}
