package org.urbancoop.validation.document;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationReport;

/**
 * Checks what was read from a document, and builds reports. The validator hands it over when its class is initialized,
 * so that none of this is public there.
 */
public abstract class DocumentValidation {

    private static volatile @Nullable DocumentValidation access;

    /** For the validator alone. */
    protected DocumentValidation() {}

    public static DocumentValidation get() {
        try {
            MethodHandles.lookup().ensureInitialized(DatasetValidator.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(access, "access");
    }

    public static void set(DocumentValidation access) {
        DocumentValidation.access = access;
    }

    /**
     * Checks a dataset that was read with problems.
     *
     * @param dataset the dataset, as far as it could be read: with what is left of records that could not be
     * @param unread what those lack
     * @param reading what reading found, in the order of the document; it stands before all else, and suppressions, the
     *     baseline and the cap hold for it as well
     * @return everything that is wrong with it
     */
    public abstract ValidationReport validate(
            DatasetValidator validator, Dataset dataset, Unread unread, List<Finding> reading);

    /**
     * Reports on a document that could not be read at all: no rule runs.
     *
     * @param reading what reading found, in the order of the document
     */
    public abstract ValidationReport reject(DatasetValidator validator, List<Finding> reading);

    /** Obtains a builder without any member set. */
    public abstract ReportBuilder builder();

    /** Obtains a builder with the members of a report set. */
    public abstract ReportBuilder toBuilder(ValidationReport report);
}
