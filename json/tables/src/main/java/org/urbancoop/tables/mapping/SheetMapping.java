package org.urbancoop.tables.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.Copies;

/**
 * What stands where in a sheet: which records a row makes, and from which cells. {@link MappingJson} reads and writes
 * it as a file; {@link org.urbancoop.tables.reading.SheetReader} follows it.
 *
 * @param sheet the name of the sheet; empty for the first one
 * @param headerRows how many rows the header has, 1 or 2; of two, a header is the upper and the lower text with a blank
 * @param dateOrder how days in digits are meant that can be read both ways; empty if nobody knows
 * @param source the file as a source
 * @param records the records that each row makes, those that others refer to first
 * @since 0.1.0
 */
public record SheetMapping(
        Optional<String> sheet,
        int headerRows,
        Optional<DateOrder> dateOrder,
        SourceMapping source,
        List<RecordMapping> records) {

    /** The most rows that a header has, {@value}. */
    public static final int MOST_HEADER_ROWS = 2;

    /**
     * Makes the mapping.
     *
     * @param sheet the name of the sheet
     * @param headerRows how many rows the header has
     * @param dateOrder how days in digits are meant
     * @param source the file as a source
     * @param records the records that each row makes
     * @throws IllegalArgumentException if there are no records, two have one label, one refers to a record that does
     *     not stand before it, or the number of header rows is not 0 to {@value #MOST_HEADER_ROWS}
     */
    public SheetMapping {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(dateOrder, "dateOrder");
        Objects.requireNonNull(source, "source");
        records = Copies.list(records, "records");
        if (headerRows < 0 || headerRows > MOST_HEADER_ROWS) {
            throw new IllegalArgumentException("A header has 0 to " + MOST_HEADER_ROWS + " rows, not " + headerRows);
        }
        if (records.isEmpty()) {
            throw new IllegalArgumentException("A mapping has one record or more");
        }
        Set<String> labels = new HashSet<>();
        for (RecordMapping each : records) {
            for (MemberMapping member : each.members()) {
                if (member.origin() instanceof CellOrigin.OfRecord other && !labels.contains(other.label())) {
                    throw new IllegalArgumentException("The member " + member.to() + " is of the record '"
                            + other.label() + "', and no record before it has that label");
                }
                if (headerRows == 0 && member.origin() instanceof CellOrigin.Header header) {
                    throw new IllegalArgumentException("The member " + member.to() + " stands below the header '"
                            + header.text() + "', and the sheet has no header rows; name the column by its letter");
                }
            }
            if (each.label().isPresent() && !labels.add(each.label().get())) {
                throw new IllegalArgumentException(
                        "Two records have the label '" + each.label().get() + "'");
            }
        }
    }
}
