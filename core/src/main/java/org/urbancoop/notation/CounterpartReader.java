package org.urbancoop.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.organization.Organization;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;

/**
 * Reads the parties of a project with its years, such as {@code Mongolia/Ulaanbaatar (2014-2025)} or
 * {@code India/Panjim, Simla, Hubli (2016)}.
 *
 * <p>A country and a slash stand before the name; several names share a country, several countries stand side by side,
 * each behind a dot or behind the years of the one before. Of {@code Almaty/Kazakhstan} only the second part is a
 * country: the order is reversed, which is a finding. A country alone and a group without names are read as such. Names
 * of bodies are told by their words ({@code Ministry}, {@code Agency}) or by what is known; a name in capitals alone
 * does not tell, which is a finding.
 *
 * @since 0.1.0
 */
public final class CounterpartReader {

    private static final Set<String> BODIES =
            WordLists.set("ministry department agency board bank authority commission committee council service"
                    + " services institute university corporation company office bureau foundation"
                    + " association government administration secretariat centre center co ltd inc");
    private static final Set<String> GROUPS =
            WordLists.set("countries cities nations states governments municipalities regions members");
    private static final Pattern DOTS = Pattern.compile("[·•・∙⋅‧ㆍ]");
    private static final Pattern YEAR = Pattern.compile("\\p{Nd}{4}");
    private static final int MOST_PARTIES = 100;

    private final NameReader names;

    private CounterpartReader(NameReader names) {
        this.names = names;
    }

    /**
     * Obtains a reader.
     *
     * @param names what is known of names
     * @return the reader
     */
    public static CounterpartReader of(NameReader names) {
        Objects.requireNonNull(names, "names");
        return new CounterpartReader(names);
    }

    /** A part of the text with a slash in it, or without one. */
    private record Segment(int from, int to, Optional<Edtf> period) {}

    /**
     * Reads the parties.
     *
     * @param text any text
     * @return the parties and the years that hold for all; a name or a year that is not understood is a finding
     */
    public Reading<Counterparts> read(String text) {
        Objects.requireNonNull(text, "text");
        List<Finding> findings = new ArrayList<>();
        List<Segment> segments = segments(text, findings);
        if (segments.isEmpty()) {
            FindingCode code = VisibleText.strip(text).isEmpty() ? FindingCode.EMPTY_TEXT : FindingCode.LABEL_MISSING;
            return Reading.none(text, findings.isEmpty() ? Finding.of(code, 0) : findings.get(0));
        }
        List<Counterpart> parties = new ArrayList<>();
        for (Segment segment : segments) {
            if (parties.size() > MOST_PARTIES) {
                return Reading.none(
                        text, Finding.of(FindingCode.NOT_UNDERSTOOD, segment.from, text.substring(segment.from)));
            }
            parties(text, segment, parties, findings);
        }
        if (parties.isEmpty()) {
            return Reading.none(text, Finding.of(FindingCode.LABEL_MISSING, 0));
        }
        return Reading.of(text, new Counterparts(parties, common(segments)), findings);
    }

    /** The period of all: the one after the last, if the others have none or the same. */
    private static Optional<Edtf> common(List<Segment> segments) {
        Optional<Edtf> last = segments.get(segments.size() - 1).period;
        return segments.stream().allMatch(segment -> segment.period.isEmpty() || segment.period.equals(last))
                ? last
                : Optional.empty();
    }

    /** Cuts the text behind each parenthesis with years, and at each dot that stands before a country. */
    private static List<Segment> segments(String text, List<Finding> findings) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（') {
                if (open >= 0) {
                    findings.add(Finding.of(FindingCode.LONE_PARENTHESIS, open));
                }
                open = i;
            } else if (c == ')' || c == '）') {
                if (open < 0) {
                    findings.add(Finding.of(FindingCode.LONE_PARENTHESIS, i));
                    continue;
                }
                Optional<Edtf> period = period(text, open, i, findings);
                if (period.isPresent()) {
                    if (!isName(text.substring(from, open))) {
                        findings.add(Finding.of(FindingCode.LABEL_MISSING, open));
                    }
                    cut(text, from, open, period, segments);
                    from = i + 1;
                }
                open = -1;
            }
        }
        if (open >= 0) {
            findings.add(Finding.of(FindingCode.LONE_PARENTHESIS, open));
            cut(text, from, Math.max(from, open), period(text, open, text.length(), findings), segments);
        } else {
            cut(text, from, text.length(), Optional.empty(), segments);
        }
        return segments;
    }

    /** Reads what stands in parentheses, if a year does: other words belong to the name. */
    private static Optional<Edtf> period(String text, int open, int close, List<Finding> findings) {
        String words = text.substring(open + 1, close);
        if (!YEAR.matcher(words).find()) {
            if (words.chars().anyMatch(Character::isDigit)) {
                findings.add(Finding.of(FindingCode.NOT_UNDERSTOOD, open, text.substring(open, close)));
            }
            return Optional.empty();
        }
        Reading<Edtf> period = PeriodReader.read(words);
        period.findings().forEach(finding -> findings.add(finding.shifted(open + 1)));
        return period.value();
    }

    /** Cuts at the dots; a dot between two names of one country does not cut, for no slash follows it. */
    private static void cut(String text, int from, int to, Optional<Edtf> period, List<Segment> segments) {
        int start = from;
        int slash = from + text.substring(from, to).lastIndexOf('/');
        for (int i = from; i < slash; i++) {
            if (isDot(text.charAt(i))) {
                if (isName(text.substring(start, i))) {
                    segments.add(new Segment(start, i, Optional.empty()));
                }
                start = i + 1;
            }
        }
        if (isName(text.substring(start, to))) {
            segments.add(new Segment(start, to, period));
        }
    }

    /** Tells whether words are more than signs, such as a comma behind the last years: those name nobody. */
    private static boolean isName(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private void parties(String text, Segment segment, List<Counterpart> parties, List<Finding> findings) {
        int from = segment.from;
        while (from < segment.to
                && (VisibleText.isBlank(text.charAt(from)) || isDot(text.charAt(from)) || text.charAt(from) == ',')) {
            from++;
        }
        String printed = VisibleText.strip(text.substring(from, segment.to));
        int slash = printed.indexOf('/');
        if (slash < 0) {
            single(printed, from, segment, parties, findings);
            return;
        }
        String left = VisibleText.strip(printed.substring(0, slash));
        String right = VisibleText.strip(printed.substring(slash + 1));
        int rightAt = from + slash + 1 + leading(printed.substring(slash + 1));
        Reading<Country> first = names.country(left);
        Reading<Country> second = names.country(right);
        if (first.value().isEmpty() && second.value().isPresent()) {
            findings.add(Finding.of(FindingCode.REVERSED_ORDER, from, left, right));
            add(left, from, printed, right, second.value(), segment, parties, findings);
            return;
        }
        int at = from;
        first.findings().forEach(finding -> findings.add(finding.shifted(at)));
        if (isBody(right)) {
            add(right, rightAt, printed, left, first.value(), segment, parties, findings);
            return;
        }
        int start = 0;
        for (int i = 0; i <= right.length(); i++) {
            if (i == right.length() || right.charAt(i) == ',' || right.charAt(i) == '&' || isDot(right.charAt(i))) {
                String name = VisibleText.strip(right.substring(start, i));
                if (!name.isEmpty()) {
                    int index = rightAt + start + leading(right.substring(start, i));
                    add(name, index, printed, left, first.value(), segment, parties, findings);
                } else if (i < right.length() || start == 0) {
                    findings.add(Finding.of(FindingCode.LABEL_MISSING, rightAt + start));
                }
                start = i + 1;
            }
        }
    }

    private static int leading(String text) {
        int blanks = 0;
        while (blanks < text.length() && VisibleText.isBlank(text.charAt(blanks))) {
            blanks++;
        }
        return blanks;
    }

    private static boolean isDot(char c) {
        return DOTS.matcher(String.valueOf(c)).matches();
    }

    /** A name with its country before or behind it. */
    private void add(
            String name,
            int index,
            String printed,
            String countryName,
            Optional<Country> country,
            Segment segment,
            List<Counterpart> parties,
            List<Finding> findings) {
        doubled(name, index, findings);
        Optional<Organization> organization = country.map(known -> names.organization(name, known))
                .orElseGet(() -> names.organization(name))
                .value();
        Optional<City> city = country.flatMap(known -> names.city(name, known).value());
        Optional<Reference> known = Optional.empty();
        Counterpart.Kind kind;
        if (city.isPresent() && organization.isEmpty()) {
            kind = Counterpart.Kind.PLACE;
            known = Optional.of(city.get().reference());
        } else if (organization.isPresent() && city.isEmpty()) {
            kind = Counterpart.Kind.ORGANIZATION;
            known = Optional.of(organization.get().reference());
        } else if (isBody(name)) {
            kind = Counterpart.Kind.ORGANIZATION;
        } else if (isCapitals(name)) {
            kind = Counterpart.Kind.UNKNOWN;
            findings.add(Finding.of(FindingCode.KIND_NOT_KNOWN, index, name));
        } else {
            kind = Counterpart.Kind.PLACE;
            country.map(in -> names.city(name, in)).ifPresent(reading -> addCandidate(reading, index, findings));
        }
        parties.add(new Counterpart(
                printed,
                index,
                kind,
                name,
                Optional.of(countryName).filter(words -> !words.isEmpty()),
                country,
                known,
                OptionalInt.empty(),
                segment.period));
    }

    /** Says what a name may mean that is not known; that it is not known goes without saying. */
    private static void addCandidate(Reading<?> reading, int index, List<Finding> findings) {
        reading.findings().stream()
                .filter(finding -> CandidateReason.FINDINGS.contains(finding.code()))
                .forEach(finding -> findings.add(finding.shifted(index)));
    }

    /** Words without a slash: a country, a group, or a name without a country. */
    private void single(String printed, int index, Segment segment, List<Counterpart> parties, List<Finding> findings) {
        Reading<Country> country = names.country(printed);
        Counterpart.Kind kind;
        Optional<Reference> known = Optional.empty();
        OptionalInt count = OptionalInt.empty();
        if (country.value().isPresent()) {
            kind = Counterpart.Kind.COUNTRY;
            known = Optional.of(CountryReference.of(country.value().get()));
        } else if (isGroup(printed)) {
            kind = Counterpart.Kind.GROUP;
            count = count(printed);
        } else if (countryFirst(printed, index, segment, parties, findings)) {
            return;
        } else {
            findings.add(Finding.of(FindingCode.COUNTRY_MISSING, index, printed));
            Optional<City> city = names.city(printed).value();
            Optional<Organization> organization = names.organization(printed).value();
            boolean one = city.isPresent() != organization.isPresent();
            known = !one
                    ? Optional.empty()
                    : city.<Reference>map(City::reference).or(() -> organization.map(Organization::reference));
            if (city.isPresent() && one) {
                kind = Counterpart.Kind.PLACE;
            } else if (isBody(printed) || (organization.isPresent() && one)) {
                kind = Counterpart.Kind.ORGANIZATION;
            } else {
                kind = Counterpart.Kind.UNKNOWN;
                addCandidate(country, index, findings);
                findings.add(Finding.of(FindingCode.KIND_NOT_KNOWN, index, printed));
            }
        }
        parties.add(new Counterpart(
                printed, index, kind, printed, Optional.empty(), country.value(), known, count, segment.period));
    }

    /** Reads {@code 몽골 울란바토르}; what is no known city behind the country may be an organization. */
    private boolean countryFirst(
            String printed, int index, Segment segment, List<Counterpart> parties, List<Finding> findings) {
        Optional<NameReader.CountryFirst> first = names.countryFirst(printed);
        if (first.isEmpty() || isBody(printed)) {
            return false;
        }
        int at = index + first.get().index();
        Reading<City> city = first.get().city();
        findings.addAll(first.get().ambiguity(index));
        boolean isPlace = city.value().isPresent();
        if (!isPlace) {
            addCandidate(city, at, findings);
            findings.add(Finding.of(FindingCode.KIND_NOT_KNOWN, at, first.get().name()));
        }
        parties.add(new Counterpart(
                printed,
                index,
                isPlace ? Counterpart.Kind.PLACE : Counterpart.Kind.UNKNOWN,
                first.get().name(),
                Optional.of(first.get().countryName()),
                first.get().oneCountry(),
                city.value().map(City::reference),
                OptionalInt.empty(),
                segment.period));
        return true;
    }

    private static boolean isBody(String name) {
        return new Tokens(name).words().stream().anyMatch(BODIES::contains);
    }

    private static boolean isGroup(String words) {
        return new Tokens(words).words().stream().anyMatch(GROUPS::contains);
    }

    private static OptionalInt count(String words) {
        Numbers.Amount number = new Numbers(new Tokens(words)).read(0);
        return number.values().size() == 1
                        && number.values().get(0).compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0
                        && number.values().get(0).scale() == 0
                ? OptionalInt.of(number.values().get(0).intValueExact())
                : OptionalInt.empty();
    }

    /**
     * A name of two capitals or more and no small letter: an acronym or a trade name, as a rule, but a place at times.
     */
    private static boolean isCapitals(String name) {
        return name.length() > 1
                && name.equals(name.toUpperCase(Locale.ROOT))
                && name.chars().anyMatch(Character::isUpperCase);
    }

    private static void doubled(String name, int index, List<Finding> findings) {
        String before = "";
        for (String word : new Tokens(name).words()) {
            if (!before.isEmpty() && Spelling.fold(word).equals(Spelling.fold(before))) {
                findings.add(Finding.of(FindingCode.DOUBLED_WORD, index, word));
            }
            before = word;
        }
    }
}
