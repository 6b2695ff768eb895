package org.urbancoop.service.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.service.answer.Representations;
import org.urbancoop.service.query.RecordQuery;

/** The description: the paths as springdoc finds them, the records as the library's JSON Schema says them. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    private static final String COMPONENT = "#/components/schemas/";

    private static final Set<String> OWN = Set.of("Neighbour", "Via");

    /** What each operation answers when all is well: the status, and the component that its JSON is. */
    private static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "list", Map.of("200", "Dataset"),
            "get", Map.of("200", "CooperationRecord"),
            "put", Map.of("200", "CooperationRecord", "201", "CooperationRecord"),
            "post", Map.of("201", "CooperationRecord"),
            "delete", Map.of("204", ""));

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Urbancoop")
                        .version("1.1")
                        .description("How cities cooperate: records, questions, checks.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    OpenApiCustomizer completed(Representations representations) throws JsonProcessingException {
        ObjectMapper mapper = Json31.mapper();
        JsonNode definitions = mapper.readTree(UrbancoopJson.schema().replace("#/$defs/", COMPONENT))
                .get("$defs");
        return api -> {
            // What springdoc makes of the library's classes by reflection is not what they are as JSON.
            api.getComponents().getSchemas().keySet().retainAll(OWN);
            property(api, "Neighbour", "party", "Reference");
            property(api, "Via", "record", "RecordReference");
            for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
                api.getComponents()
                        .addSchemas(definition.getKey(), mapper.convertValue(definition.getValue(), Schema.class));
            }
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> complete(operation, representations));
        };
    }

    private static void complete(Operation operation, Representations representations) {
        String id = operation.getOperationId();
        if (ANSWERS.containsKey(id)) {
            ApiResponses responses = new ApiResponses();
            ANSWERS.get(id).forEach((status, component) -> responses.addApiResponse(status, answer(component)));
            operation.setResponses(responses);
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem (RFC 9457)")
                                .content(content("application/problem+json", new Schema<>().types(Set.of("object")))));
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().content(content("application/json", reference("CooperationRecord")));
        }
        if (List.of("list", "get").contains(id)) {
            operation.getResponses().values().stream()
                    .map(ApiResponse::getContent)
                    .filter(content -> content.containsKey("application/json"))
                    .forEach(content -> representations
                            .all()
                            .forEach(one -> content.putIfAbsent(one.type().toString(), new MediaType())));
        }
        if (id.equals("list")) {
            Stream.concat(RecordQuery.filters().stream(), Stream.of("verdict", "page", "size", "format", "invent"))
                    .forEach(name -> operation.addParametersItem(
                            new QueryParameter().name(name).schema(new Schema<>().types(Set.of("string")))));
        }
    }

    private static void property(OpenAPI api, String component, String name, String type) {
        Objects.requireNonNull(api.getComponents().getSchemas().get(component)).addProperty(name, reference(type));
    }

    private static ApiResponse answer(String component) {
        ApiResponse answer = new ApiResponse().description("Done");
        return component.isEmpty() ? answer : answer.content(content("application/json", reference(component)));
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Schema<?> reference(String component) {
        return new Schema<>().$ref(COMPONENT + component);
    }
}
