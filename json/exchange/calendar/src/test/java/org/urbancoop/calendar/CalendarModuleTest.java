package org.urbancoop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.testing.ApiSignature;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Programs;
import org.urbancoop.testing.Programs.Result;

/** The module as a whole: what it offers, and how it runs on the module path. */
class CalendarModuleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void api_isTheCommittedOne() {
        GeneratedFile.check("docs/api/urbancoop-calendar.txt", ApiSignature.of(CalendarFormat.class));
    }

    @Test
    void format_isFoundOnTheModulePath() {
        Result result = Programs.runModule(
                folder,
                List.of(
                        Programs.location(CalendarFormat.class),
                        Programs.location(ExchangeFormat.class),
                        Programs.location(UrbancoopDataset.class),
                        Programs.location("org.urbancoop.json.UrbancoopJson"),
                        Programs.location(City.class),
                        Programs.location("com.github.mangstadt.vinnie.VObjectProperty"),
                        Programs.location("jakarta.validation.Valid"),
                        Programs.location("com.fasterxml.jackson.core.JsonFactory")),
                "smoke/smoke.Main",
                Map.of(
                        "module-info.java",
                        "module smoke { requires org.urbancoop.data; requires org.urbancoop.calendar; }",
                        "smoke/Main.java",
                        """
                        package smoke;

                        import java.io.ByteArrayOutputStream;
                        import org.urbancoop.data.UrbancoopDataset;
                        import org.urbancoop.exchange.ExchangeFormat;
                        import org.urbancoop.format.Format;
                        import org.urbancoop.format.FormatInput;
                        import org.urbancoop.format.FormatOptions;
                        import org.urbancoop.format.FormatOutput;
                        import org.urbancoop.format.Formats;

                        public class Main {
                            public static void main(String[] args) throws Exception {
                                Format format = Formats.installed().byId("icalendar");
                                ByteArrayOutputStream to = new ByteArrayOutputStream();
                                format.write(UrbancoopDataset.load(), FormatOutput.stream(to),
                                        FormatOptions.standard());
                                System.out.println(to.size() > 1000);
                                System.out.println(format.credit(FormatInput.of(to.toByteArray())).title());
                                System.out.println(((ExchangeFormat) format).account().get("Event", "id").as());
                            }
                        }
                        """));
        assertThat(result.output()).isEqualTo("true\nUrban cooperation reference dataset\nUID\n");
        assertThat(result.exitCode()).isZero();
    }
}
