package org.urbancoop.json.growth;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.urbancoop.citation.Citation;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.evidence.EvidenceReport;
import org.urbancoop.evidence.Proof;
import org.urbancoop.evidence.SourceText;
import org.urbancoop.evidence.SourceTexts;
import org.urbancoop.progress.Progress;
import org.urbancoop.reference.RecordReference;

/** The operations of proofs, with texts that have each quotation of the document. */
final class EvidenceOperations {

    private EvidenceOperations() {}

    static void add() {
        Operations.document("EvidenceReport.prove(Dataset, SourceTexts)", in -> {
            Dataset data = in.dataset();
            SourceTexts texts = texts(data);
            return () -> EvidenceReport.prove(data, texts);
        });
        Operations.document("EvidenceReport.prove(Dataset, SourceTexts, Progress)", in -> {
            Dataset data = in.dataset();
            return () -> EvidenceReport.prove(data, SourceTexts.of(Map.of()), Progress.NONE);
        });
        Operations.document("SourceTexts.of(Map<RecordReference, String>)", in -> {
            Map<RecordReference, String> words = words(in.dataset());
            return () -> SourceTexts.of(words);
        });
        Operations.document("SourceText.of(String)", in -> () -> SourceText.of(in.text));
        report("toText(Locale)", report -> report.toText(Locale.KOREAN));
        report("values(Proof)", report -> report.values(Proof.NOT_PROVABLE));
        report("counts()", EvidenceReport::counts);
        report("countsByGround()", EvidenceReport::countsByGround);
        report("countsBySource()", EvidenceReport::countsBySource);
        report("countsByType()", EvidenceReport::countsByType);
        report("missingQuotations()", EvidenceReport::missingQuotations);
        report("isSound()", EvidenceReport::isSound);
    }

    /** Asks a report. */
    private interface Question {
        Object of(EvidenceReport report);
    }

    private static void report(String method, Question question) {
        Operations.document("EvidenceReport." + method, in -> {
            Dataset data = in.dataset();
            EvidenceReport report = EvidenceReport.prove(data, texts(data));
            return () -> question.of(report);
        });
    }

    private static SourceTexts texts(Dataset data) {
        return SourceTexts.of(words(data));
    }

    private static Map<RecordReference, String> words(Dataset data) {
        Map<RecordReference, StringBuilder> words = new TreeMap<>();
        data.records().forEach(item -> item.getCitations().forEach(citation -> add(citation, words)));
        data.getDeclaredTotals().forEach(total -> add(total.getCitation(), words));
        Map<RecordReference, String> texts = new TreeMap<>();
        words.forEach((source, all) -> texts.put(source, all.toString()));
        return texts;
    }

    private static void add(Citation citation, Map<RecordReference, StringBuilder> words) {
        StringBuilder all = words.computeIfAbsent(citation.getSource(), none -> new StringBuilder());
        citation.getVerbatim().ifPresent(text -> all.append(text).append('\n'));
    }
}
