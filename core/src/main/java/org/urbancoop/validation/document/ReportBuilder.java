package org.urbancoop.validation.document;

import java.time.LocalDate;
import org.urbancoop.message.Message;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.Reconciliation;
import org.urbancoop.validation.RuleCount;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.SuppressedFinding;
import org.urbancoop.validation.ValidationReport;

/** Builds a report, after reading a document or when a report is read back from a file. */
public interface ReportBuilder {

    ReportBuilder libraryVersion(String version);

    ReportBuilder document(String reference);

    ReportBuilder datasetId(String id);

    ReportBuilder asOf(LocalDate day);

    ReportBuilder records(long count);

    ReportBuilder unreadRecords(long count);

    ReportBuilder addFinding(Finding finding);

    ReportBuilder addUndecided(Finding finding);

    ReportBuilder addSuppressed(SuppressedFinding finding);

    ReportBuilder addTotal(Reconciliation total);

    ReportBuilder putCount(String code, RuleCount count);

    ReportBuilder putDescription(String code, RuleDescription description);

    ReportBuilder putNotRun(String code, Message reason);

    ValidationReport build();
}
