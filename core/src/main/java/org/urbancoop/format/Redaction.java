package org.urbancoop.format;

import java.util.function.Consumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.message.Message;

/**
 * Takes personal data out and accounts for it: one loss for each value that is another one or gone. What stands for a
 * person is no loss, and a loss does not repeat what was left out.
 */
final class Redaction {

    private static final Message WHY =
            new Message("Personal data are not written unless that is asked for", "개인정보는 요청하지 않는 한 쓰지 않습니다");

    private Redaction() {}

    static Dataset redact(Dataset dataset, FormatOptions options, Consumer<Loss> losses) {
        Dataset redacted = dataset.withoutPersonalData(options.progress());
        if (redacted.equals(dataset)) {
            return dataset;
        }
        for (DatasetDiff.Change change :
                DatasetDiff.between(dataset, redacted, options.progress()).changes()) {
            change.before()
                    .ifPresent(side -> losses.accept(Loss.builder()
                            .kind(change.after().isPresent() ? Loss.Kind.PART : Loss.Kind.LEFT_OUT)
                            .subject(change.subject())
                            .pointer(side.pointer())
                            .why(WHY)
                            .build()));
        }
        return redacted;
    }
}
