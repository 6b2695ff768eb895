/**
 * Validation of files: what is wrong with a document, with its lines and columns, and the report as JSON and SARIF.
 *
 * <p>Start with {@link org.urbancoop.json.validation.JsonValidator}, which reads and checks a file at once. {@link
 * org.urbancoop.json.validation.ReportJson} keeps a report in a file and reads it back, {@link
 * org.urbancoop.json.validation.ReportSarif} tells it to tools that speak SARIF, and {@link
 * org.urbancoop.json.validation.SuppressionsJson} reads and writes the findings that somebody has accepted.
 */
@NullMarked
package org.urbancoop.json.validation;

import org.jspecify.annotations.NullMarked;
