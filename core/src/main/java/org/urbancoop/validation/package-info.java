/**
 * What is wrong with data that can be read: three grades of rule, one report.
 *
 * <p>Start with {@link org.urbancoop.validation.DatasetValidator}, which checks a whole dataset and gives a {@link
 * org.urbancoop.validation.ValidationReport} of {@link org.urbancoop.validation.Finding}s. {@link
 * org.urbancoop.validation.RecordValidator} checks one record by itself, or its constraints alone, with the
 * verdicts of a Jakarta Validation provider and without one. Every check is a
 * {@link org.urbancoop.validation.Rule}; the {@link
 * org.urbancoop.validation.RuleCatalog} lists them, and {@link org.urbancoop.validation.ValidationConfig} chooses among
 * them and adds others.
 */
@NullMarked
package org.urbancoop.validation;

import org.jspecify.annotations.NullMarked;
