package org.urbancoop.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.urbancoop.citation.Citation;
import org.urbancoop.evidence.Occurrence.Difference;
import org.urbancoop.reference.RecordReference;

/** Looks up all quotations of a dataset, each text once. */
final class QuotationSearch {

    private final SourceTexts texts;

    QuotationSearch(SourceTexts texts) {
        this.texts = texts;
    }

    /** Gets the quotations of each subject by the index of the citation; a citation without words has none. */
    List<Map<Integer, CheckedQuotation>> find(List<Subject> subjects) {
        Map<RecordReference, List<Citation>> bySource = new TreeMap<>();
        for (Subject subject : subjects) {
            for (Citation citation : subject.citations()) {
                if (citation.getVerbatim().isPresent()) {
                    bySource.computeIfAbsent(citation.getSource(), none -> new ArrayList<>())
                            .add(citation);
                }
            }
        }
        Map<RecordReference, Map<String, Occurrence>> found = new TreeMap<>();
        bySource.forEach((source, citations) ->
                texts.find(source).ifPresent(text -> found.put(source, find(text, citations))));
        return subjects.stream().map(subject -> quotations(subject, found)).toList();
    }

    private static Map<Integer, CheckedQuotation> quotations(
            Subject subject, Map<RecordReference, Map<String, Occurrence>> found) {
        Map<Integer, CheckedQuotation> quotations = new TreeMap<>();
        for (int i = 0; i < subject.citations().size(); i++) {
            Citation citation = subject.citations().get(i);
            if (citation.getVerbatim().isPresent()) {
                @Nullable Map<String, Occurrence> inText = found.get(citation.getSource());
                Optional<Occurrence> place = inText == null
                        ? Optional.empty()
                        : Optional.ofNullable(inText.get(citation.getVerbatim().get()));
                quotations.put(
                        i, new CheckedQuotation(subject.name(), subject.place(i), citation, inText != null, place));
            }
        }
        return quotations;
    }

    private static Map<String, Occurrence> find(SourceText text, List<Citation> citations) {
        List<String> printed = citations.stream()
                .map(citation -> citation.getVerbatim().orElseThrow())
                .distinct()
                .toList();
        PlainText plain = PlainText.of(text.text());
        List<String> phrases = printed.stream().map(PlainText::phrase).toList();
        int[] starts = new PhraseSearch(phrases).find(plain.text());
        Lines lines = Lines.of(text.text());
        Map<String, Occurrence> found = new LinkedHashMap<>();
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] >= 0) {
                int from = plain.offset(starts[i]);
                int to = plain.end(starts[i] + phrases.get(i).length());
                found.put(
                        printed.get(i),
                        new Occurrence(
                                from,
                                to - from,
                                lines.line(from),
                                lines.column(from),
                                context(text.text(), from - Occurrence.CONTEXT, from),
                                context(text.text(), to, to + Occurrence.CONTEXT),
                                text.sha256(),
                                differences(text.text().substring(from, to), printed.get(i))));
            }
        }
        return found;
    }

    private static String context(String text, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(text.length(), to);
        // No half of a character at either end.
        if (start < end && Character.isLowSurrogate(text.charAt(start))) {
            start++;
        }
        if (start < end && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return PlainText.blanksAsOne(text.substring(start, end));
    }

    private static Set<Difference> differences(String stands, String quoted) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (stands.equals(quoted)) {
            return differences;
        }
        add(differences, Difference.WHITE_SPACE, stands, quoted.strip(), c -> PlainText.isBlank((char) c));
        add(differences, Difference.QUOTATION_MARKS, stands, quoted, PlainText::isQuotationMark);
        add(differences, Difference.DASHES, stands, quoted, PlainText::isDash);
        add(
                differences,
                Difference.CHARACTERS,
                stands,
                quoted,
                c -> !PlainText.isBlank((char) c) && !PlainText.isQuotationMark(c) && !PlainText.isDash(c));
        return differences;
    }

    private static void add(
            Set<Difference> differences, Difference kind, String stands, String quoted, IntPredicate which) {
        if (!only(stands, which).equals(only(quoted, which))) {
            differences.add(kind);
        }
    }

    private static String only(String text, IntPredicate which) {
        return text.chars()
                .filter(which)
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                .toString();
    }
}
