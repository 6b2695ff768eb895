package org.urbancoop.tables.mapping;

import java.util.Objects;
import org.urbancoop.text.MalformedTextException;

/**
 * Where the value of a member comes from.
 *
 * @since 0.1.0
 */
public sealed interface CellOrigin {

    /**
     * The cell below a header.
     *
     * @param text the words of the header, such as {@code City}; case, blanks and accents do not count
     * @since 0.1.0
     */
    record Header(String text) implements CellOrigin {

        /**
         * Makes the origin.
         *
         * @param text the words of the header
         */
        public Header {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * The cell in a column, whatever stands above.
     *
     * @param letters the column as a spreadsheet names it, such as {@code C} or {@code AA}
     * @since 0.1.0
     */
    record Position(String letters) implements CellOrigin {

        /**
         * Makes the origin.
         *
         * @param letters the column as a spreadsheet names it
         * @throws MalformedTextException if it is no column from A to XFD
         */
        public Position {
            Objects.requireNonNull(letters, "letters");
            if (!letters.matches("[A-Z]{1,3}") || index(letters) >= MOST) {
                throw new MalformedTextException("Position", letters, 0, "a column from A to XFD");
            }
        }

        private static final int MOST = 16_384;

        private static int index(String letters) {
            int index = 0;
            for (int i = 0; i < letters.length(); i++) {
                index = index * 26 + letters.charAt(i) - 'A' + 1;
            }
            return index - 1;
        }

        /**
         * Gets the number of the column.
         *
         * @return 0 for A
         */
        public int index() {
            return index(letters);
        }

        /**
         * Gets the column as a spreadsheet names it.
         *
         * @return the letters
         */
        @Override
        public String toString() {
            return letters;
        }
    }

    /**
     * The same for all rows.
     *
     * @param text the value as a document has it, such as {@code sister-city} or {@code city/busan}
     * @since 0.1.0
     */
    record Fixed(String text) implements CellOrigin {

        /**
         * Makes the origin.
         *
         * @param text the value
         */
        public Fixed {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Another record that the row makes.
     *
     * @param label the label of its mapping, such as {@code partner}
     * @since 0.1.0
     */
    record OfRecord(String label) implements CellOrigin {

        /**
         * Makes the origin.
         *
         * @param label the label of its mapping
         */
        public OfRecord {
            Objects.requireNonNull(label, "label");
        }
    }

    /**
     * The heading above the row: a row with one cell alone, such as {@code Asia (12)}.
     *
     * @since 0.1.0
     */
    record Heading() implements CellOrigin {}
}
