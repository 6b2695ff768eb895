package org.urbancoop.service.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.service.answer.Answers;
import org.urbancoop.service.web.RecordsController;

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
    OpenApiCustomizer completed() throws JsonProcessingException {
        ObjectMapper mapper = Json31.mapper();
        JsonNode definitions = mapper.readTree(UrbancoopJson.schema().replace("#/$defs/", COMPONENT))
                .get("$defs");
        return api -> {
            // What springdoc makes of the library's classes by reflection is not what they are as JSON.
            Components components = api.getComponents();
            components.getSchemas().keySet().retainAll(OWN);
            Map.of("Neighbour", "party", "Via", "record")
                    .forEach((name, member) -> Objects.requireNonNull(
                                    components.getSchemas().get(name))
                            .addProperty(member, reference(member.equals("party") ? "Reference" : "RecordReference")));
            definitions
                    .properties()
                    .forEach(one ->
                            components.addSchemas(one.getKey(), mapper.convertValue(one.getValue(), Schema.class)));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(OpenApiConfiguration::complete);
        };
    }

    private static void complete(Operation operation) {
        String id = operation.getOperationId();
        if (ANSWERS.containsKey(id)) {
            operation.setResponses(new ApiResponses());
            ANSWERS.get(id)
                    .forEach((status, component) ->
                            operation.getResponses().addApiResponse(status, answer(component, id)));
        }
        ApiResponse problem = new ApiResponse().description("A problem (RFC 9457)");
        problem.content(content("application/problem+json", new Schema<>().types(Set.of("object"))));
        operation.getResponses().addApiResponse("default", problem);
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().content(content("application/json", reference("CooperationRecord")));
        }
        if (id.equals("list")) {
            RecordsController.PARAMETERS.forEach(name -> operation.addParametersItem(
                    new QueryParameter().name(name).schema(new Schema<>().types(Set.of("string")))));
        }
    }

    private static ApiResponse answer(String component, String operation) {
        ApiResponse answer = new ApiResponse().description("Done");
        if (!component.isEmpty()) {
            answer.content(content("application/json", reference(component)));
        }
        if (Set.of("list", "get").contains(operation)) {
            Answers.FORMATS.forEach(one -> answer.getContent().putIfAbsent(one.mediaType(), new MediaType()));
        }
        return answer;
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Schema<?> reference(String component) {
        return new Schema<>().$ref(COMPONENT + component);
    }
}
