package org.urbancoop.benchmarks.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urbancoop.constraint.LanguageTag;
import org.urbancoop.constraint.Messages;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.constraint.TimeZoneId;

/**
 * The records of the model as anyone would write them down for a JSON library: Java records, in the types of the JDK,
 * such as {@code Project}.
 *
 * <p>They bear the constraints of the model. A date, a reference and a code are plain texts, so that reading them is
 * less work than reading ours.
 */
public final class Records {

    private Records() {}

    /** A city. */
    @CompiledJson
    @Json
    public record City(
            String type,
            @NotNull String id,
            @NotBlank(message = Messages.NOT_BLANK) String name,
            @NotNull String kind,
            @KnownCountry @Nullable String country,
            @Nullable Map<@LanguageTag String, @NotBlank(message = Messages.NOT_BLANK) String> names,
            @Nullable List<@NotBlank(message = Messages.NOT_BLANK) String> aliases,
            @Nullable List<@Valid FormerName> formerNames,
            @Valid @Nullable Coordinates location,

            @Nullable
            Map<@NotBlank(message = Messages.NOT_BLANK) String, @NotBlank(message = Messages.NOT_BLANK) String>
                    identifiers,

            @Nullable String parent,

            @Nullable
            Map<@NotBlank(message = Messages.NOT_BLANK) String, @NotBlank(message = Messages.NOT_BLANK) String>
                    classifications,

            @Nullable List<@Valid Relation> relations,
            @Nullable List<@Valid Link> links,
            @Nullable List<@Valid Citation> citations,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** An organization. */
    @CompiledJson
    @Json
    public record Organization(
            String type,
            @NotNull String id,
            @NotBlank(message = Messages.NOT_BLANK) String name,
            @NotNull String kind,
            @Nullable Map<@LanguageTag String, @NotBlank(message = Messages.NOT_BLANK) String> names,
            @Nullable List<@NotBlank(message = Messages.NOT_BLANK) String> aliases,
            @NotBlankIfPresent @Nullable String acronym,

            @Nullable
            Map<@NotBlank(message = Messages.NOT_BLANK) String, @NotBlank(message = Messages.NOT_BLANK) String>
                    identifiers,

            @KnownCountry @Nullable String country,
            @Nullable String city,
            @Nullable String represents,
            @Nullable String partOf,
            @Nullable List<String> memberOf,

            @Pattern(regexp = Messages.URL_PATTERN, message = Messages.URL) @Nullable
            String website,

            @Nullable
            Map<@NotBlank(message = Messages.NOT_BLANK) String, @NotBlank(message = Messages.NOT_BLANK) String>
                    classifications,

            @Nullable List<@Valid Relation> relations,
            @Nullable List<@Valid Link> links,
            @Nullable List<@Valid Citation> citations,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** An agreement. */
    @CompiledJson
    @Json
    public record Agreement(
            String type,
            @NotNull String id,
            @NotNull String kind,
            @NotBlankIfPresent @Nullable String term,

            @Size(min = 2, message = Messages.AT_LEAST) @Nullable
            List<String> parties,

            @Nullable String signed,
            @Valid @Nullable Approval approval,
            @Nullable String validity,
            @Nullable List<@Valid AgreementStatusChange> statusHistory,

            @Nullable
            Map<@NotBlank(message = Messages.NOT_BLANK) String, @NotBlank(message = Messages.NOT_BLANK) String>
                    classifications,

            @Nullable List<@Valid Relation> relations,
            @Nullable List<@Valid Link> links,
            @Nullable List<@Valid Citation> citations,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A project. */
    @CompiledJson
    @Json
    public record Project(
            String type,
            @NotNull String id,
            @NotBlank(message = Messages.NOT_BLANK) String title,
            @Nullable Map<@LanguageTag String, @NotBlank(message = Messages.NOT_BLANK) String> titles,
            @Nullable String sector,
            @Nullable List<String> services,
            @Nullable String period,
            @Nullable String status,
            @Nullable List<@Valid Participation> participants,
            @Nullable List<@Valid Place> locations,
            @Valid @Nullable Money budget,
            @Nullable List<@Valid Component> components,
            @Nullable String partOf,
            @NotBlankIfPresent @Nullable String summary,

            @Nullable
            Map<@NotBlank(message = Messages.NOT_BLANK) String, @NotBlank(message = Messages.NOT_BLANK) String>
                    classifications,

            @Nullable List<@Valid Relation> relations,
            @Nullable List<@Valid Link> links,
            @Nullable List<@Valid Citation> citations,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** An event. */
    @CompiledJson
    @Json
    public record Event(
            String type,
            @NotNull String id,
            @NotBlank(message = Messages.NOT_BLANK) String title,
            @Nullable Map<@LanguageTag String, @NotBlank(message = Messages.NOT_BLANK) String> titles,
            @NotNull String kind,
            @Nullable String when,
            @Nullable String startTime,
            @Nullable String endTime,
            @TimeZoneId @Nullable String timeZone,
            @Nullable String status,
            @Nullable String attendanceMode,
            @Positive(message = Messages.POSITIVE) @Nullable Integer edition,
            @Valid @Nullable Venue venue,
            @Nullable List<@Valid Participation> participants,
            @Nullable String partOf,
            @Nullable List<@Valid AgendaItem> agenda,
            @Nullable List<@NotBlank(message = Messages.NOT_BLANK) String> themes,
            @Nullable List<@Valid Deadline> deadlines,
            @Nullable List<@Valid Cost> costs,
            @Nullable List<@Valid Support> support,
            @Nullable List<@NotBlank(message = Messages.NOT_BLANK) String> audience,
            @Nullable List<@Valid EligibilityCriterion> eligibility,
            @Valid @Nullable Quantity expectedAttendance,
            @Nullable List<@Valid Output> outputs,
            @Nullable List<@Valid Contact> contacts,
            @NotBlankIfPresent @Nullable String summary,

            @Nullable
            Map<@NotBlank(message = Messages.NOT_BLANK) String, @NotBlank(message = Messages.NOT_BLANK) String>
                    classifications,

            @Nullable List<@Valid Relation> relations,
            @Nullable List<@Valid Link> links,
            @Nullable List<@Valid Citation> citations,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A program. */
    @CompiledJson
    @Json
    public record Program(
            String type,
            @NotNull String id,
            @NotBlank(message = Messages.NOT_BLANK) String title,
            @Nullable Map<@LanguageTag String, @NotBlank(message = Messages.NOT_BLANK) String> titles,
            @NotNull String kind,
            @NotBlankIfPresent @Nullable String acronym,
            @Valid @Nullable Frequency frequency,
            @Nullable String period,
            @Nullable List<@Valid Participation> participants,
            @Nullable List<@Valid Place> places,
            @Nullable List<@NotBlank(message = Messages.NOT_BLANK) String> objectives,
            @Nullable List<@Valid Activity> activities,
            @Nullable List<@Valid Output> outputs,
            @Nullable List<@NotBlank(message = Messages.NOT_BLANK) String> audience,
            @Nullable List<@Valid EligibilityCriterion> eligibility,
            @Nullable List<@Valid Observation> observations,
            @Nullable String partOf,
            @Nullable List<@Valid Contact> contacts,
            @NotBlankIfPresent @Nullable String summary,

            @Nullable
            Map<@NotBlank(message = Messages.NOT_BLANK) String, @NotBlank(message = Messages.NOT_BLANK) String>
                    classifications,

            @Nullable List<@Valid Relation> relations,
            @Nullable List<@Valid Link> links,
            @Nullable List<@Valid Citation> citations,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A source. */
    @CompiledJson
    @Json
    public record Source(
            String type,
            @NotNull String id,
            @NotBlank(message = Messages.NOT_BLANK) String title,
            @NotBlankIfPresent @Nullable String publisher,
            @Nullable String published,
            @Nullable String retrieved,
            @LanguageTag @Nullable String language,
            @NotBlankIfPresent @Nullable String licence,

            @Pattern(regexp = Messages.URL_PATTERN, message = Messages.URL) @Nullable
            String url,

            @Pattern(regexp = Messages.SHA_256_PATTERN, message = Messages.SHA_256) @Nullable
            String sha256,

            @Nullable
            Map<@NotBlank(message = Messages.NOT_BLANK) String, @NotBlank(message = Messages.NOT_BLANK) String>
                    classifications,

            @Nullable List<@Valid Relation> relations,
            @Nullable List<@Valid Link> links,
            @Nullable List<@Valid Citation> citations,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** An activity. */
    @CompiledJson
    @Json
    public record Activity(
            @NotBlank(message = Messages.NOT_BLANK) String title,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** An agenda item. */
    @CompiledJson
    @Json
    public record AgendaItem(
            @NotBlank(message = Messages.NOT_BLANK) String title,
            @Nullable String when,
            @Nullable String startTime,
            @Nullable String endTime,
            @Nullable String city,
            @Nullable List<@Valid Participation> participants,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** An agreement status change. */
    @CompiledJson
    @Json
    public record AgreementStatusChange(
            @NotNull String status,
            @Nullable String since,
            @Nullable String declaredBy,
            @Nullable String asOf,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** An approval. */
    @CompiledJson
    @Json
    public record Approval(
            @Nullable Boolean required,
            @NotBlankIfPresent @Nullable String body,
            @Nullable String date,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A citation. */
    @CompiledJson
    @Json
    public record Citation(
            @NotNull String source,
            @NotBlankIfPresent @Nullable String where,

            @NotBlankIfPresent
            @Size(max = org.urbancoop.citation.Citation.VERBATIM_LENGTH, message = Messages.SIZE)
            @Nullable
            String verbatim,

            @Nullable String field,
            @NotBlankIfPresent @Nullable String reading,
            @NotBlankIfPresent @Nullable String attributedTo,
            @Nullable String asOf,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A component. */
    @CompiledJson
    @Json
    public record Component(
            @NotBlank(message = Messages.NOT_BLANK) String title,
            @Nullable String kind,
            @NotBlankIfPresent @Nullable String summary,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A contact. */
    @CompiledJson
    @Json
    public record Contact(
            @Valid @Nullable Person person,
            @Nullable String organization,

            @NotBlankIfPresent @Email(message = Messages.EMAIL) @Nullable
            String email,

            @Pattern(regexp = Messages.TELEPHONE_PATTERN, message = Messages.TELEPHONE) @Nullable
            String telephone,

            @Pattern(regexp = Messages.TELEPHONE_PATTERN, message = Messages.TELEPHONE) @Nullable
            String fax,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A coordinates. */
    @CompiledJson
    @Json
    public record Coordinates(
            @DecimalMin(value = "-90", message = Messages.MIN)
            @DecimalMax(value = "90", message = Messages.MAX)
            @NotNull
            BigDecimal latitude,

            @DecimalMin(value = "-180", message = Messages.MIN)
            @DecimalMax(value = "180", message = Messages.MAX)
            @NotNull
            BigDecimal longitude,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A cost. */
    @CompiledJson
    @Json
    public record Cost(
            @NotNull String item,
            @Nullable String bornBy,
            @Valid @Nullable Money amount,
            @Nullable List<String> covers,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A deadline. */
    @CompiledJson
    @Json
    public record Deadline(
            @NotNull String kind,
            @NotNull String when,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** An eligibility criterion. */
    @CompiledJson
    @Json
    public record EligibilityCriterion(
            @NotBlank(message = Messages.NOT_BLANK) String criterion,
            @Nullable String need,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A former name. */
    @CompiledJson
    @Json
    public record FormerName(
            @NotBlank(message = Messages.NOT_BLANK) String name,
            @Nullable String period,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A frequency. */
    @CompiledJson
    @Json
    public record Frequency(
            @Positive(message = Messages.POSITIVE) @NotNull Integer min,
            @Positive(message = Messages.POSITIVE) @NotNull Integer max,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A group. */
    @CompiledJson
    @Json
    public record Group(
            @NotBlank(message = Messages.NOT_BLANK) String label,

            @PositiveOrZero(message = Messages.NOT_NEGATIVE) @Nullable
            Integer count,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A link. */
    @CompiledJson
    @Json
    public record Link(
            @NotNull String rel,

            @Pattern(regexp = Messages.URL_PATTERN, message = Messages.URL) @NotNull
            String url,

            @NotBlankIfPresent @Nullable String title,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A money. */
    @CompiledJson
    @Json
    public record Money(
            @PositiveOrZero(message = Messages.NOT_NEGATIVE) @NotNull
            BigDecimal amount,

            @KnownCurrency @NotNull String currency,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** An observation. */
    @CompiledJson
    @Json
    public record Observation(
            @NotBlank(message = Messages.NOT_BLANK) String measure,
            @Valid @NotNull Quantity quantity,
            @Nullable String asOf,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** An output. */
    @CompiledJson
    @Json
    public record Output(
            @NotBlank(message = Messages.NOT_BLANK) String title,
            @Nullable String kind,
            @Nullable String scope,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A participation. */
    @CompiledJson
    @Json
    public record Participation(
            @Nullable String role,
            @Nullable String party,
            @Valid @Nullable Person person,
            @Valid @Nullable Group group,
            @NotBlankIfPresent @Nullable String roleAsPrinted,
            @Nullable String period,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A person. */
    @CompiledJson
    @Json
    public record Person(
            @NotBlank(message = Messages.NOT_BLANK) String name,
            @NotBlankIfPresent @Nullable String affiliation,
            @NotBlankIfPresent @Nullable String jobTitle,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A place. */
    @CompiledJson
    @Json
    public record Place(
            @NotBlank(message = Messages.NOT_BLANK) String label,
            @Nullable String ref,
            @Nullable String kind,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A quantity. */
    @CompiledJson
    @Json
    public record Quantity(
            @PositiveOrZero(message = Messages.NOT_NEGATIVE) @NotNull
            BigDecimal value,

            @NotNull String qualifier,
            @Nullable Boolean tentative,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A relation. */
    @CompiledJson
    @Json
    public record Relation(
            @NotNull String kind,
            @NotNull String target,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A support. */
    @CompiledJson
    @Json
    public record Support(
            @NotNull String kind,
            @Nullable List<String> basis,
            @Nullable List<@Valid EligibilityCriterion> eligibility,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}

    /** A venue. */
    @CompiledJson
    @Json
    public record Venue(
            @NotBlankIfPresent @Nullable String name,
            @Nullable String city,
            @Nullable Boolean tentative,

            @JsonAnySetter @JsonAnyGetter @Json.Unmapped @Nullable
            Map<String, Object> unknown) {}
}
