package org.urbancoop.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.city.FormerName;
import org.urbancoop.dataset.DatasetDiff.Meaning;
import org.urbancoop.dataset.DatasetDiff.Side;
import org.urbancoop.element.Refinement;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberChange;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.key.Key;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;

/** Judges what a change says. The criteria are told in {@link Meaning} and reasoned in docs/decisions/0061. */
final class ChangeClassifier {

    /** Stands for evidence of the whole subject: no member has this name. */
    private static final String WHOLE = "";

    /**
     * What is known of the two datasets.
     *
     * @param day the day up to which the older one was gathered
     * @param sameTexts the sources whose text both had, by its checksum: it says nothing that it did not say before
     */
    record Background(Optional<Edtf> day, Set<RecordReference> sameTexts) {

        static Background of(Dataset before, Dataset after) {
            Set<RecordReference> same = after.getSources().stream()
                    .filter(source -> source.getSha256().isPresent())
                    .filter(source -> before.source(source.reference())
                            .flatMap(Source::getSha256)
                            .equals(source.getSha256()))
                    .map(Source::reference)
                    .collect(Collectors.toSet());
            return new Background(before.getAsOf(), same);
        }
    }

    private final Background background;
    private final @Nullable Extensible before;
    private final @Nullable Extensible after;
    /** The members for which there is new evidence; worked out when first needed. */
    private @Nullable Set<String> news;

    /** Judges the changes of one subject. */
    ChangeClassifier(Background background, @Nullable Extensible before, @Nullable Extensible after) {
        this.background = background;
        this.before = before;
        this.after = after;
    }

    Meaning of(Optional<Side> left, Optional<Side> right) {
        if (after instanceof Dataset) {
            return Meaning.EDITION;
        }
        if (isWorld(left, right)) {
            return Meaning.WORLD;
        }
        return left.isEmpty() || isRefined(left, right) ? Meaning.ENRICHMENT : Meaning.CORRECTION;
    }

    private boolean isWorld(Optional<Side> left, Optional<Side> right) {
        if (left.isEmpty()) {
            Object added = right.orElseThrow().value();
            // A declared status without a day is news: the older dataset would have had it.
            return background
                    .day()
                    .flatMap(old ->
                            beginning(added).map(begun -> begun.isAfter(old).isYes()))
                    .orElse(added instanceof AgreementStatusChange);
        }
        if (before == null || after == null) {
            return false;
        }
        String member = left.get().pointer().steps().get(0);
        if (isRenamed(before, after, member)) {
            return true;
        }
        Set<MemberChange> changes = Members.of(before.getClass())
                .find(member)
                .map(MemberDescription::changes)
                .orElse(Set.of());
        boolean state = changes.contains(MemberChange.STATE);
        boolean news = (state || changes.contains(MemberChange.MOVES)) && hasNews(before, after, member);
        return ((state && right.isPresent()) || news) && !isRefined(left, right);
    }

    private static Optional<Edtf> beginning(Object added) {
        if (!(added instanceof Extensible object)) {
            return Optional.empty();
        }
        return Members.of(object.getClass()).all().stream()
                .filter(member -> member.changes().contains(MemberChange.BEGINS))
                .flatMap(member -> MemberValues.find(object, JsonPointer.ROOT.child(member.name())).stream())
                .map(Edtf.class::cast)
                .findFirst();
    }

    /** The name of a city changed, and the old one is now among its former names. */
    private static boolean isRenamed(Extensible before, Extensible after, String member) {
        return member.equals("name")
                && before instanceof City old
                && after instanceof City now
                && now.getFormerNames().stream().map(FormerName::getName).anyMatch(old.getName()::equals);
    }

    /**
     * Whether a citation supports the member that was not there before: other words, another source, or another day.
     * Other words of a text that was there already are no news.
     */
    private boolean hasNews(Extensible old, Extensible now, String member) {
        if (news == null) {
            news = news(old, now);
        }
        return news.contains(WHOLE) || news.contains(member);
    }

    private Set<String> news(Extensible old, Extensible now) {
        Set<Key> known = evidence(old).map(ChangeClassifier::statement).collect(Collectors.toSet());
        return evidence(now)
                .filter(citation -> !background.sameTexts().contains(citation.getSource()))
                .filter(citation -> !known.contains(statement(citation)))
                .map(citation -> citation.getField()
                        .flatMap(field -> field.steps().stream().findFirst())
                        .orElse(WHOLE))
                .collect(Collectors.toSet());
    }

    private static Stream<Citation> evidence(Extensible subject) {
        return subject instanceof CooperationRecord entry
                ? entry.getCitations().stream()
                : Stream.of(((DeclaredTotal) subject).getCitation());
    }

    /** What makes two citations one statement; where it stands and how it was read do not. */
    private static Key statement(Citation citation) {
        return Key.of(List.of(citation.getSource(), citation.getVerbatim(), citation.getAsOf()));
    }

    private static boolean isRefined(Optional<Side> left, Optional<Side> right) {
        return left.isPresent()
                && right.isPresent()
                && left.get().value() instanceof Edtf old
                && right.get().value() instanceof Edtf now
                && Refinement.isRefined(old, now);
    }
}
