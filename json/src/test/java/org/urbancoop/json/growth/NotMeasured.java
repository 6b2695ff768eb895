package org.urbancoop.json.growth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of the API is not measured, and why, in the order in which it is asked: expressions for lines such as
 * {@code record Mention.to()}, without the types of results. An operation that takes a document or a text is to be
 * named with all of its parameters, so that the next one is not covered by chance.
 */
final class NotMeasured {

    private static final Map<Pattern, String> REASONS = reasons();

    private NotMeasured() {}

    /** Gets why an operation is not measured, if it is known not to grow. */
    static Optional<String> reason(String line) {
        return REASONS.entrySet().stream()
                .filter(each -> each.getKey().matcher(line).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Pattern, String> reasons() {
        Map<Pattern, String> reasons = new LinkedHashMap<>();
        put(
                reasons,
                "a builder keeps what it is given; what it copies at the end is measured",
                "\\w+ [\\w.]+\\.Builder\\..*",
                "class Dataset\\.toBuilder\\(\\)");
        put(
                reasons,
                "looks at one code, or at what of one record could not be read",
                "class (AgreementStatus\\.isOver|Currency\\.(isWithdrawn|withdrawn))\\(\\)",
                "class RuleContext\\.isUnread\\(Extensible, JsonPointer\\)",
                "class ValidationReport\\.unreadRecords\\(\\)");
        put(reasons, "one of few constants", "enum .*", "@interface .*");
        put(reasons, "gives what is held", "abstract [@\\w]+ .*", "record [\\w.]+\\.\\w+\\(\\)");
        put(reasons, "keeps what it is given", "record [\\w.]+\\.new\\(.*");
        put(
                reasons,
                "goes through what it holds once",
                "record [\\w.]+\\.equals\\(Object\\)",
                "class (Code|CountryReference|Edtf|Extensions|JsonLimits|JsonPointer|RecordReference|Slug|TimeOfDay"
                        + "|IsoDuration)"
                        + "\\.(equals\\(Object\\)|hashCode\\(\\)|toString\\(\\)|compareTo\\(\\w+\\))",
                "class (Counterpart|PrintedPlace)\\.(equals\\(Object\\)|hashCode\\(\\)|toString\\(\\))",
                "class \\w+\\.compareTo\\(\\w+\\)",
                "record Location\\.compareTo\\(Location\\)",
                "class (CodeList|Grouped|ReadRecord|Extensions)\\.toString\\(\\)",
                "class CanonicalJson\\.(length\\(\\)|writeTo\\(OutputStream\\))",
                "class Digests\\.form\\(DeclaredTotal\\)",
                "class Extensible\\.(checkExtensions\\(\\)|describe\\(Extensible\\))");
        put(
                reasons,
                "does what parse does, which is measured",
                "(class|interface|enum) (CountryReference|RecordReference|Reference|JsonPointer|Slug|Edtf|TimeOfDay"
                        + "|IsoDuration|Measure|RecordType|Severity)\\.of\\(String\\)");
        put(
                reasons,
                "goes through what it holds once",
                "class Finding\\.(fingerprint\\(\\)|reference\\(\\)|subjectOf\\(Extensible\\)|toString\\(\\))",
                "class (Suppression|Ruling)\\.toString\\(\\)",
                "class JsonProblem\\.\\w+\\(.*\\)",
                "record Location\\.isKnown\\(\\)");
        put(
                reasons,
                "opens a file and does what the one with bytes or a stream does",
                "class \\w+\\.\\w+\\((.*, )?Path(, .*)?\\)");
        put(
                reasons,
                "looks at the first bytes of content, a name or few formats",
                "class Formats\\.(byContent\\(byte\\[\\]\\)|by(FileName|Id|MediaType)\\(String\\))",
                "class Formats\\.(of\\(.*\\)|toString\\(\\))",
                "class (JsonFormat|NdjsonFormat)\\.recognises\\(byte\\[\\]\\)",
                "class (Format|FormatInfo)\\.toString\\(\\)",
                "class FormatInput\\.(start|fileNames|toString)\\(\\)");
        put(
                reasons,
                "is what Format calls, which is measured",
                "class (Format|JsonFormat|NdjsonFormat)\\.(read|write)(Dataset|Records|Credit)\\(.*\\)",
                "class (FormatInput\\.open\\(\\)|FormatOutput\\.(write|writeAll|toString)\\(.*\\))");
        put(
                reasons,
                "goes through the problems or losses once",
                "class (Loss|Problem|ReadEntry|ReadResult)\\.(toText|toString|check|isError|orElseThrow)\\(.*\\)");
        put(
                reasons,
                "makes an empty object, or gives one that is there",
                "class [\\w.]+\\.(builder|new|none|of|standard|ofCountries|getType)\\(\\)",
                "class \\w+\\.list\\(\\)",
                "class UrbancoopDataset\\.(load|open)\\(\\)",
                "class UrbancoopJson\\.(schema\\(\\)|withLimits\\(JsonLimits\\)|lineWriter\\(OutputStream\\))",
                "class (DatasetValidator|RecordValidator|JsonValidator)\\.of\\(ValidationConfig\\)",
                "class JsonValidator\\.withLimits\\(JsonLimits\\)",
                "class (RuleCatalog\\.descriptions|JsonValidator\\.readingProblems)\\(\\)",
                "class ValidationConfig\\.(catalog|getCap|isParallel)\\(\\)",
                "class ValidationReport\\.libraryVersion\\(\\)",
                "class (CounterpartReader|PlaceListReader)\\.of\\(NameReader\\)",
                "class SerialDateReader\\.of19(00|04)\\(\\)",
                "class JsonLimits\\.\\w+\\((int|long)?\\)",
                "class Migrations\\.of\\(Migration\\.\\.\\.\\)",
                "class Formats\\.installed\\(\\)",
                "class FormatOptions\\.\\w+\\(\\)",
                "class (JsonFormat|NdjsonFormat)\\.of\\(UrbancoopJson\\)");
        put(
                reasons,
                "gives or keeps what it is given",
                "class Grouped\\.(groups|rest)\\(\\)",
                "class Merge\\.(base|other|result|decisions)\\(\\)",
                "class MergePolicy\\.(getPreferred|isOneSetOfIds)\\(\\)",
                "class Overlay\\.corrections\\(\\)",
                "class Refused(Overlay|Rulings)Exception\\.(new|getObjections|problems|getProblems)\\(.*\\)",
                "record ByVerdict\\.of\\(Verdict\\)",
                "class (Dataset\\.getFormatVersion|DatasetDiff\\.(changes|isEmpty)|(Quantity|Venue)\\.isTentative)\\("
                        + "\\)",
                "class Extensible\\.getExtensions\\(\\)",
                "class Format\\.(info\\(\\)|new\\(FormatInfo\\))",
                "class Formats\\.all\\(\\)",
                "class FormatInfo\\.(can\\(Ability\\)|lossless\\(\\)|check\\(\\))",
                "enum (Ability|Carrier)\\..*",
                "class FormatInput\\.(of\\(.*\\)|carrier\\(\\)|path\\(\\))",
                "class FormatOutput\\.\\w+\\((OutputStream)?\\)",
                "class EvidenceReport\\.(values|quotations)\\(\\)",
                "class SourceTexts\\.(find\\(RecordReference\\)|unusedFiles\\(\\)|read\\(Path, Dataset\\))",
                "class SourceTextException\\.getWords\\(\\)",
                "class (UnknownFormat|RefusedDataset|Filter)Exception\\.\\w+\\(.*\\)",
                "class CooperationRecord\\.classOf\\(RecordType\\)",
                "class ChangeValidator\\.(standard\\(\\)|of\\(ValidationConfig\\))",
                "class PartValidator\\.of\\(ValidationConfig, Set<Reach>\\)",
                "class RuleDescription\\.reach\\(\\)",
                "record ReachKey\\.(of\\(Reach, Extensible, Finding\\)|toString\\(\\))",
                "record LineStretch\\.(of\\(long, long\\)|numbered\\(List<LineStretch>, List<Long>\\)|openAt\\(\\))",
                "class RecordFilter\\.getHops\\(\\)",
                "class RecordFinder\\.(of\\(Dataset\\)|dataset\\(\\))",
                "class ReadEntry\\.(pointer|raw)\\(\\)",
                "class ReadResult\\.(of|withLocations|dataset|problems|rejected|losses|locationOf)\\(.*\\)",
                "class \\w+\\.(accept\\(RecordVisitor<R>\\)|participations\\(\\)|parties\\(\\)|places\\(\\)|whole\\("
                        + "\\))",
                "class Extensions\\.(asMap\\(\\)|isEmpty\\(\\)|of\\(String, ExtensionValue\\))",
                "class (Money|Quantity|Citation|Group|Participation|Person|Activity|Frequency|Relation|Condition)\\.o"
                        + "f\\(.*\\)",
                "class (CountryReference\\.(country\\(\\)|of\\(Country\\))|RecordReference\\.(id|type)\\(\\))",
                "class (Counterpart|PrintedPlace)\\.\\w+\\(\\)",
                "class RecordReference\\.of\\(RecordType, Slug\\)",
                "interface Reference\\.country\\(Country\\)",
                "interface Bound\\.toLocalDate\\(\\)",
                "class (MalformedTextException|UrbancoopJsonException)\\.get\\w+\\(\\)",
                "class UrbancoopJsonException\\.new\\(.*\\)",
                "class MalformedTextException\\.new\\(String, String, int, String, Throwable\\)",
                "class ReadRecord\\.(location|orElseThrow|pointer|problems|raw|value)\\(\\)",
                "class ReadRecord\\.of\\(.*\\)",
                "class Decoded\\.(problems|rejected|value)\\(\\)",
                "class ValidationReport\\.withDocument\\(String\\)",
                "class Moment\\.(date|hashCode|toString)\\(\\)",
                "class Moment\\.(of\\(Edtf\\)|equals\\(Object\\))",
                "record Message\\.(fill\\(Map<String, \\?>\\)|in\\(Locale\\)|of\\(String\\)|visible\\(\\))",
                "record Location\\.of\\(int, int\\)",
                "class RuleCount\\.\\w+\\(\\)",
                "class RuleDescription\\.needsAsOf\\(\\)",
                "class Finding\\.(decided\\(\\)|withLocation\\(Optional<Location>\\))",
                "record Reading\\.map\\(Function<\\? super T, \\? extends R>\\)",
                "record Reading\\.finding\\(FindingCode\\)",
                "class RuleContext\\.(asOf|member|subject|persons|reconciliations|report|undecided)\\(.*\\)",
                "class RuleContext\\.Draft\\.(add\\(\\)|cause\\(Object\\)|evidence\\(Object\\.\\.\\.\\)|hint\\(Messag"
                        + "e\\)|message\\(Message\\)"
                        + "|value\\(Object\\)|with\\(String, Object\\))");
        put(
                reasons,
                "knows a text of at most 200 letters, as the one of sectors does, which is measured",
                "class (\\w+(Kind|Status|Mode|Bearer|Item|Need|Rel|Scope|Qualifier|Basis|Type)|Role|Service|Sector"
                        + "|FormerCountry)\\.of\\(String\\)",
                "class CodeLists\\.(all\\(\\)|find\\(String\\))",
                "class Members\\.(description\\(String, Locale\\)|find\\(.*\\)|get\\(String\\))",
                "class MemberDescription\\.\\w+\\((Locale)?\\)");
        put(reasons, "does what the one without a listener does", "class \\w+\\.\\w+\\((.*, )?Progress\\)");
        put(
                reasons,
                "adds one token; what is built of many is measured",
                "class ExtensionsBuilder\\.(end|nothing|startArray|startObject|truth)\\((boolean)?\\)");
        put(reasons, "writes files of the caller's", "class AtomicFile\\.writeAll\\(.*\\)");
        put(
                reasons,
                "looks at one term, one country or one day",
                "class VisibleText\\.isBlank\\(char\\)",
                "class Country\\.(numeric\\(\\)|region\\(\\)|subregion\\(\\)|isIn\\(WorldRegion\\))",
                "class Sector\\.isWithin\\(Sector\\)",
                "class Decimals\\.isPlain\\(BigDecimal\\)",
                "class (Code|CodeList|Country|Currency|Sector)\\.(alpha3|broader|codeList|definition|isActive|isAssig"
                        + "ned|isDeprecated"
                        + "|isKnown|isUserAssigned|label|minorUnits|name|names|replacedBy|sameAs|since|term|terms|title"
                        + "|type)\\((Locale)?\\)",
                "class (CountryCode|CurrencyCode|AssignedCountry)Validator\\.isValid\\(\\w+,"
                        + " ConstraintValidatorContext\\)",
                "class TimeOfDay\\.(of\\(int, int\\)|toLocalTime\\(\\))",
                "class IsoDuration\\.toPeriod\\(\\)",
                "class Members\\.(all\\(\\)|description\\(Locale\\)|names\\(\\)|of\\(Class<\\? extends Extensible>\\))",
                "class RuleDescription\\.of\\(Rule<\\?>\\)",
                "(class|record) Finding\\.message\\((Locale)?\\)",
                "class JsonPointer\\.child\\(int\\)",
                "class Spelling\\.tooFar\\(String\\)",
                "class Decimals\\.plain\\(String, BigDecimal\\)",
                "class Coordinates\\.of\\(String, String\\)",
                "record ExtensionValue\\.NumberValue\\.of\\(BigDecimal\\)",
                "class Edtf\\.(day|end|kind|month|partOfYear|precision|qualifier|start|toLocalDate|toLocalDateTime|to"
                        + "OffsetDateTime"
                        + "|toYear|toYearMonth|year)\\(\\)",
                "class Edtf\\.(qualifier\\(Precision\\)|of\\((LocalDate|LocalDateTime|OffsetDateTime|Year|YearMonth)\\)"
                        + "|of(Day|Interval|Month|OpenEnd|OpenStart|Part|UnknownEnd|UnknownStart|Year)\\((int|Edtf|Pa"
                        + "rtOfYear|, )*\\)"
                        + "|months\\(YearMonth, YearMonth\\)|years\\(Year, Year\\))");
        put(
                reasons,
                "is called by the reading of records or by rules, which are measured",
                "class RecordReader\\.(close|hasNext|next)\\(\\)",
                "class RecordReader\\.parallel\\(int\\)",
                "class RecordWriter\\.close\\(\\)",
                "class RuleContext\\.(forEach\\(Class<V>, .*\\)|isWithin\\(Class<\\? extends"
                        + " Extensible>\\)"
                        + "|pointer\\(\\)|step\\(int\\))");
        return reasons;
    }

    private static void put(Map<Pattern, String> reasons, String reason, String... expressions) {
        for (String expression : expressions) {
            reasons.put(Pattern.compile(expression), reason);
        }
    }
}
