package org.urbancoop.cli.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.code.Country;
import org.urbancoop.code.Sector;
import org.urbancoop.dataset.ByVerdict;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.Tie;
import org.urbancoop.message.Message;
import org.urbancoop.notation.RecordSearch;
import org.urbancoop.notation.SearchReason;
import org.urbancoop.notation.SearchResult;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;

/** Conditions on records, of which all hold: {@code new Query(dataset).in("Vietnam").with("Seoul").find()}. */
public final class Query {

    private final Dataset dataset;
    private final List<Predicate<CooperationRecord>> conditions = new ArrayList<>();
    private final List<Reference> parties = new ArrayList<>();
    private @Nullable Set<CooperationRecord> sectorial;
    private @Nullable ByVerdict<? extends CooperationRecord> dated;

    /**
     * Creates a query without conditions.
     *
     * @param dataset where to look
     */
    public Query(Dataset dataset) {
        this.dataset = dataset;
    }

    /** Asks for a name or title, as {@link RecordSearch} finds it. */
    public void named(String text) {
        Set<Reference> found = new HashSet<>();
        RecordSearch.of(dataset)
                .search(text)
                .forEach(result -> found.add(result.record().reference()));
        conditions.add(entry -> found.contains(entry.reference()));
    }

    /** Asks for a type, such as {@code project}. */
    public void ofType(String text) throws IOException {
        String types = Stream.of(RecordType.values()).map(RecordType::toString).collect(Collectors.joining(", "));
        RecordType type = Stream.of(RecordType.values())
                .filter(known -> known.toString().equalsIgnoreCase(text)
                        || known.label(Locale.ENGLISH).equalsIgnoreCase(text)
                        || known.label(Locale.KOREAN).equals(text))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        new Message(
                                "--type: no type of record is called '" + text + "'; there are: " + types,
                                "--type: 없는 레코드 유형: '" + text + "'. 있는 유형: " + types)));
        conditions.add(entry -> entry.getType() == type);
    }

    /** Asks for a country of a party or a place, by code or name. */
    public void in(String text) throws IOException {
        Country country = Country.findByName(text)
                .or(() -> Country.list().find(text.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        new Message(
                                "--country: no country is called '" + text + "'", "--country: 없는 국가: '" + text + "'")));
        Set<CooperationRecord> found = new HashSet<>();
        Stream.of(
                        dataset.citiesIn(country),
                        dataset.organizationsIn(country),
                        dataset.agreementsIn(country),
                        dataset.projectsIn(country),
                        dataset.eventsIn(country),
                        dataset.eventsWith(country),
                        dataset.programsIn(country))
                .forEach(found::addAll);
        conditions.add(found::contains);
    }

    /** Asks for a party beside; of a city or organization, for one that it does something with. */
    public void with(String text) throws IOException {
        parties.add(record("--with", text));
    }

    /** Asks for a sector, or one within it. */
    public void inSector(String text) throws IOException {
        Sector sector = Stream.<Predicate<Sector>>of(
                        known -> known.term().equalsIgnoreCase(text),
                        known -> known.label(Locale.ENGLISH).equalsIgnoreCase(text)
                                || known.label(Locale.KOREAN).equals(text),
                        known -> known.label(Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT)
                                .startsWith(text.toLowerCase(Locale.ROOT)))
                .flatMap(fits -> Sector.list().terms().stream().filter(fits).limit(1))
                .findFirst()
                .orElseThrow(() -> {
                    String near = Sector.list().nearest(text).map(Sector::term).orElse("");
                    return new Failure(
                            ExitCode.USAGE,
                            new Message(
                                    "--sector: no sector is called '" + text + "'"
                                            + (near.isEmpty() ? "" : "; did you mean " + near + "?")
                                            + "; 'urbancoop explain sector' lists them",
                                    "--sector: 없는 분야: '" + text + "'"
                                            + (near.isEmpty() ? "" : "; 비슷한 말: " + near)
                                            + "; 목록: urbancoop explain sector"));
                });
        Set<CooperationRecord> found = new HashSet<>();
        dataset.bySector(dataset.records().toList()).groups().forEach((known, records) -> {
            if (known.isWithin(sector)) {
                found.addAll(records);
            }
        });
        sectorial = found;
    }

    /** Asks for agreements that are in force on a day. */
    public void inForce(Edtf day) {
        dated(dataset.agreementsInForce(day));
    }

    /** Asks for what was going on in a period. */
    public void during(Edtf period) {
        dated(dataset.timeline(period));
    }

    /** Asks for what is tied to a city or organization over some ties. */
    public void within(@Nullable Integer hops, @Nullable String of) throws IOException {
        if (hops == null || of == null || hops < 1) {
            throw new Failure(
                    ExitCode.USAGE,
                    new Message(
                            "--within HOPS (from 1) and --of RECORD go together", "--within(1 이상)과 --of는 함께 써야 합니다"));
        }
        Reference start = dataset.graph().partyOf(record("--of", of));
        Set<Reference> near = dataset.graph().within(start, hops).keySet();
        conditions.add(
                entry -> near.contains(entry.reference()) && !entry.reference().equals(start));
    }

    private void dated(ByVerdict<? extends CooperationRecord> verdicts) {
        Set<CooperationRecord> possible = new HashSet<>(verdicts.yes());
        possible.addAll(verdicts.undecided());
        conditions.add(possible::contains);
        ByVerdict<? extends CooperationRecord> before = dated;
        dated = before == null
                ? verdicts
                : new ByVerdict<>(
                        List.<CooperationRecord>copyOf(verdicts.yes()),
                        Stream.<CooperationRecord>concat(before.undecided().stream(), verdicts.undecided().stream())
                                .toList(),
                        List.of());
    }

    /**
     * Finds the records.
     *
     * @return those for which all holds, those for which dates leave it open, and none
     */
    public ByVerdict<CooperationRecord> find() {
        Set<CooperationRecord> open = dated == null ? Set.of() : new HashSet<>(dated.undecided());
        List<CooperationRecord> yes = new ArrayList<>();
        List<CooperationRecord> undecided = new ArrayList<>();
        dataset.records()
                .filter(entry -> conditions.stream().allMatch(condition -> condition.test(entry)) && isTied(entry))
                .forEach(entry -> (open.contains(entry) ? undecided : yes).add(entry));
        return new ByVerdict<>(yes, undecided, List.of());
    }

    /** Whether the parties that are asked for take part, in the sector that is asked for. */
    private boolean isTied(CooperationRecord entry) {
        if (parties.isEmpty() && sectorial == null) {
            return true;
        }
        if (entry.getType() != RecordType.CITY && entry.getType() != RecordType.ORGANIZATION) {
            return isInSector(entry) && parties.stream().allMatch(party -> isParty(entry, party));
        }
        Reference self = dataset.graph().partyOf(entry.reference());
        Set<RecordReference> shared = new LinkedHashSet<>();
        dataset.graph().tiesOf(self).stream().map(Tie::record).forEach(shared::add);
        return shared.stream()
                .flatMap(reference -> dataset.find(reference).stream())
                .anyMatch(found -> isInSector(found)
                        && parties.stream().allMatch(party -> !party.equals(self) && isParty(found, party)));
    }

    private boolean isParty(CooperationRecord entry, Reference party) {
        return entry.parties().stream()
                .anyMatch(known -> known.equals(party)
                        || dataset.graph().partyOf(known).equals(dataset.graph().partyOf(party)));
    }

    private boolean isInSector(CooperationRecord entry) {
        return sectorial == null || sectorial.contains(entry);
    }

    /** The record of a reference, or the one that a name surely names. */
    private Reference record(String option, String text) throws IOException {
        if (text.contains("/")) {
            Reference reference = parsed(option, text, Reference::parse);
            if (dataset.find(reference).isPresent()) {
                return reference;
            }
        }
        List<SearchResult> found = RecordSearch.of(dataset).search(text);
        List<SearchResult> named = found.stream()
                .filter(result -> result.reason() == SearchReason.NAME || result.reason() == SearchReason.ID)
                .filter(result -> result.record().getType() == RecordType.CITY
                        || result.record().getType() == RecordType.ORGANIZATION)
                .toList();
        if (named.size() == 1) {
            return named.get(0).record().reference();
        }
        String candidates = String.join(
                ", ",
                (named.isEmpty() ? found : named)
                        .stream()
                                .limit(5)
                                .map(result -> result.record().reference().toString())
                                .toList());
        throw new Failure(
                ExitCode.USAGE,
                new Message(
                        option + ": '" + text + "' names " + (named.isEmpty() ? "no record" : "several records")
                                + (candidates.isEmpty() ? "" : ": " + candidates),
                        option + ": '" + text + "' - " + (named.isEmpty() ? "그런 레코드가 없습니다" : "레코드가 여럿입니다")
                                + (candidates.isEmpty() ? "" : ": " + candidates)));
    }

    /**
     * Parses what an option says.
     *
     * @param <T> what is parsed
     * @return the value
     * @throws Failure with the option and what is wrong
     */
    public static <T> T parsed(String option, String text, Function<String, T> parser) throws Failure {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, option + ": " + e.getMessage(), e);
        }
    }
}
