package org.urbancoop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.testing.ApiSignature;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Programs;
import org.urbancoop.testing.Programs.Result;

/** The module as a whole: what it offers, and how it runs on the module path. */
class ExchangeModuleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void api_isTheCommittedOne() {
        GeneratedFile.check("docs/api/urbancoop-exchange.txt", ApiSignature.of(ExchangeFormat.class));
    }

    @Test
    void formats_areFoundOnTheModulePath() {
        Result result = Programs.runModule(
                folder,
                List.of(
                        Programs.location(ExchangeFormat.class),
                        Programs.location(UrbancoopDataset.class),
                        Programs.location(UrbancoopJson.class),
                        Programs.location(City.class),
                        Programs.location("jakarta.validation.Valid"),
                        Programs.location("com.fasterxml.jackson.core.JsonFactory")),
                "smoke/smoke.Main",
                Map.of(
                        "module-info.java",
                        "module smoke { requires org.urbancoop.data; requires org.urbancoop.exchange; }",
                        "smoke/Main.java",
                        """
                        package smoke;

                        import java.io.ByteArrayOutputStream;
                        import org.urbancoop.data.UrbancoopDataset;
                        import org.urbancoop.exchange.ExchangeFormat;
                        import org.urbancoop.format.Format;
                        import org.urbancoop.format.FormatOptions;
                        import org.urbancoop.format.FormatOutput;
                        import org.urbancoop.format.Formats;

                        public class Main {
                            public static void main(String[] args) throws Exception {
                                for (String id : new String[] {"geojson", "geojsonseq", "graphml"}) {
                                    Format format = Formats.installed().byId(id);
                                    ByteArrayOutputStream to = new ByteArrayOutputStream();
                                    format.write(UrbancoopDataset.load(), FormatOutput.stream(to),
                                            FormatOptions.standard());
                                    System.out.println(id + " " + (to.size() > 1000) + " "
                                            + ((ExchangeFormat) format).account().get("City", "id").fate());
                                }
                            }
                        }
                        """));
        assertThat(result.output()).isEqualTo("geojson true CARRIED\ngeojsonseq true CARRIED\ngraphml true CARRIED\n");
        assertThat(result.exitCode()).isZero();
    }
}
