package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.service.Running.Answer;

/** The description of the service: the library's own schema in it, and answers that are as it says. */
class OpenApiTest {

    private final Running service = Running.shared();
    private final ObjectMapper mapper = new ObjectMapper();

    private JsonNode api() throws IOException {
        return mapper.readTree(service.get("/openapi").bytes());
    }

    @Test
    void components_areTheSchemaOfTheLibrary() throws IOException {
        JsonNode ours = mapper.readTree(UrbancoopJson.schema().replace("#/$defs/", "#/components/schemas/"))
                .get("$defs");
        ours.forEach(OpenApiTest::sortRequired);
        ObjectNode components = (ObjectNode) api().at("/components/schemas");
        components.remove(List.of("Neighbour", "Via"));
        assertThat(components).isEqualTo(ours);
        assertThat(api().get("openapi").asText()).startsWith("3.1");
    }

    /** The order in which the members stand that are required means nothing; springdoc sorts them. */
    private static void sortRequired(JsonNode definition) {
        if (definition.has("required")) {
            List<String> names = definition
                    .get("required")
                    .valueStream()
                    .map(JsonNode::asText)
                    .sorted()
                    .toList();
            names.forEach(((ObjectNode) definition).putArray("required")::add);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET  | /project?country=MN             | /paths/~1{type}/get/responses/200
        GET  | /event?size=1000                | /paths/~1{type}/get/responses/200
        GET  | /city?text=seoul                | /paths/~1{type}/get/responses/200
        GET  | /agreement?size=1000            | /paths/~1{type}/get/responses/200
        GET  | /source                         | /paths/~1{type}/get/responses/200
        GET  | /city/seoul                     | /paths/~1{type}~1{id}/get/responses/200
        GET  | /project/kampala-e-government-2018 | /paths/~1{type}~1{id}/get/responses/200
        GET  | /city/seoul/neighbours          | /paths/~1{type}~1{id}~1neighbours/get/responses/200
        PUT  | /city/described                 | /paths/~1{type}~1{id}/put/responses/201
        POST | /city                           | /paths/~1{type}/post/responses/201
        """)
    void answers_areAsItSays(String method, String path, String described) throws IOException {
        String body = method.equals("GET") ? "" : "{\"id\": \"described\", \"name\": \"D\", \"kind\": \"city\"}";
        Answer answer = service.send(method, path, body, "Content-Type", "application/json");
        service.delete("/city/described");
        JsonNode api = api();
        assertThat(api.at(described).isMissingNode())
                .as("%s is described", described)
                .isFalse();
        assertThat(answer.status()).isEqualTo(Integer.parseInt(described.substring(described.lastIndexOf('/') + 1)));
        JsonNode content = api.at(described + "/content");
        JsonNode schema =
                content.has("application/json") ? content.at("/application~1json/schema") : content.at("/*~1*/schema");
        assertThat(errors(api, schema, answer.text())).isEmpty();
        assertThat(errors(api, schema, answer.text().replaceFirst("\"(id|party)\":\"[^\"]*\"", "\"$1\":\"no way\"")))
                .isNotEmpty();
    }

    private List<Error> errors(JsonNode api, JsonNode schema, String text) {
        ObjectNode root = mapper.createObjectNode();
        root.set("components", api.get("components"));
        root.set("allOf", mapper.createArrayNode().add(schema));
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
        return validator.validate(text, InputFormat.JSON);
    }

    @Test
    void formatsAndFilters_areDescribed() throws IOException {
        JsonNode list = api().at("/paths/~1{type}/get");
        assertThat(list.at("/responses/200/content").propertyStream().map(Map.Entry::getKey))
                .contains("application/json", "application/x-ndjson", "application/geo+json", "text/calendar");
        assertThat(list.get("parameters").findValuesAsText("name")).contains("country", "during", "inForce", "page");
        assertThat(api().at("/paths/~1{type}~1{id}/put/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/CooperationRecord");
    }
}
