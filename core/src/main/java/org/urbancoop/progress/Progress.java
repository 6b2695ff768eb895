package org.urbancoop.progress;

import java.util.Locale;
import java.util.Objects;

/**
 * Listens to the progress of a long operation, and may cancel it: {@code (phase, done, total) -> bar.show(done,
 * total)}.
 *
 * <p>It is told at the start of each phase, after each record (when reading records one after the other, after each
 * stretch of about a hundred kilobytes; when checking, after each few hundred records), and at the end of each phase.
 * One that draws should look at the clock and pass most of it. It is never told by two threads at once, nor of less
 * than before in one phase.
 *
 * <p>It cancels by throwing: {@link java.util.concurrent.CancellationException}, by custom. Whatever it throws ends the
 * operation and reaches the caller as it is; a file that was being written stays the old one. One that obeys the
 * interruption of its thread throws when {@link Thread#interrupted()} is true.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Progress {

    /** The total where nobody knows it, as of a stream: {@value}. */
    long UNKNOWN = -1;

    /** Listens to nothing and cancels nothing. */
    Progress NONE = (phase, done, total) -> {};

    /**
     * Takes the state.
     *
     * @param phase what is being done
     * @param done how much of it is done, from 0: bytes when reading, else records and declared totals
     * @param total how much there is to do in all, in the same unit, or {@link #UNKNOWN}
     */
    void at(Phase phase, long done, long total);

    /** What is being done, such as {@link #READING}. */
    enum Phase {
        /** A document or lines are read; told in bytes of text. */
        READING("reading", "읽기"),
        /** Records are checked. */
        CHECKING("checking", "검사"),
        /** Two datasets are compared; told in records of the newer one and those that only the older one has. */
        COMPARING("comparing", "비교"),
        /** The records of two datasets that are of one thing are looked for; told in records of both. */
        MATCHING("matching", "짝 찾기"),
        /** Two datasets become one; told in records of both. */
        MERGING("merging", "병합"),
        /** Persons are taken out of a dataset. */
        REDACTING("redacting", "개인정보 제거"),
        /** Digests of records are computed. */
        DIGESTING("digesting", "다이제스트 계산"),
        /** A document or lines are written. */
        WRITING("writing", "쓰기");

        private final String english;
        private final String korean;

        Phase(String english, String korean) {
            this.english = english;
            this.korean = korean;
        }

        /**
         * Gets the label for a person: {@code reading}, {@code 읽기}.
         *
         * @param locale the language; Korean, and English for any other
         * @return the label
         */
        public String label(Locale locale) {
            Objects.requireNonNull(locale, "locale");
            return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
        }
    }
}
