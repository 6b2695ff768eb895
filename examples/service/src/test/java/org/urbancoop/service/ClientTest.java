package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.jackson3.UrbancoopModule;
import org.urbancoop.reference.Reference;
import org.urbancoop.service.web.Neighbour;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Another service as a client: Spring's {@code RestClient}, and a mapper with {@code urbancoop-jackson3}. */
class ClientTest {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new UrbancoopModule()).build();

    private final RestClient client = RestClient.builder()
            .baseUrl(Running.shared().address())
            .configureMessageConverters(converters ->
                    converters.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(mapper)))
            .build();

    @Test
    void recordsAndLists_areTypes() {
        Dataset bundled = UrbancoopDataset.load().withoutPersonalData();
        City seoul = client.get().uri("/city/{id}", "seoul").retrieve().body(City.class);
        assertThat(seoul).isEqualTo(bundled.city("seoul").orElseThrow());
        Dataset projects = client.get().uri("/project?country=MN").retrieve().body(Dataset.class);
        assertThat(Objects.requireNonNull(projects).getProjects()).isEqualTo(bundled.projectsIn(Country.MN));
        List<Neighbour> neighbours =
                client.get().uri("/city/kampala/neighbours").retrieve().body(new ParameterizedTypeReference<>() {});
        assertThat(neighbours)
                .extracting(Neighbour::party)
                .containsExactlyInAnyOrderElementsOf(bundled.graph().partnersOf(Reference.parse("city/kampala")));
    }

    @Test
    void record_isReadChangedAndWritten() {
        City city = City.builder()
                .id("client-city")
                .name("Client city")
                .kind(CityKind.CITY)
                .extensions(Extensions.of("x-share", new ExtensionValue.NumberValue("1.10")))
                .build();
        ResponseEntity<City> made =
                client.put().uri("/city/client-city").body(city).retrieve().toEntity(City.class);
        assertThat(made.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(made.getBody()).isEqualTo(city);
        String tag = Objects.requireNonNull(made.getHeaders().getETag());
        City renamed = city.toBuilder().name("Renamed").build();
        assertThat(client.put()
                        .uri("/city/client-city")
                        .header("If-Match", tag)
                        .body(renamed)
                        .retrieve()
                        .body(City.class))
                .isEqualTo(renamed);
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> client.delete()
                        .uri("/city/client-city")
                        .header("If-Match", tag)
                        .retrieve()
                        .toBodilessEntity())
                .satisfies(e -> assertThat(e.getResponseBodyAsString()).contains("precondition-failed"));
        client.delete()
                .uri("/city/client-city")
                .header("If-Match", "*")
                .retrieve()
                .toBodilessEntity();
    }

    /** What the page about Spring says of the mapper's way. */
    @Test
    void mapper_takesOverlongUtf8_butNoMemberTwice() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("{\"id\": \"x\", \"kind\": \"city\", \"name\": \"a".getBytes(StandardCharsets.UTF_8));
        body.write(new byte[] {(byte) 0xC0, (byte) 0xAF});
        body.write("\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(mapper.readValue(body.toByteArray(), City.class).getName()).isEqualTo("a/");
        assertThatThrownBy(() -> mapper.readValue(
                        "{\"id\": \"x\", \"id\": \"x\", \"kind\": \"city\", \"name\": \"a\"}", City.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("stands twice");
    }
}
