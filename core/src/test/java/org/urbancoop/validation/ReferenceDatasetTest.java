package org.urbancoop.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;

class ReferenceDatasetTest {
    @Test
    void dump() throws Exception {
        var data = TestJson.document(Files.readString(
                GeneratedFile.path("json/src/main/resources/org/urbancoop/json/urban-cooperation.json")));
        var report = DatasetValidator.standard().validate(data);
        Files.writeString(Path.of("/tmp/validation/report.txt"), report.toText(Locale.ENGLISH));
        Files.writeString(Path.of("/tmp/validation/report.ko.txt"), report.toText(Locale.KOREAN));
    }
}
