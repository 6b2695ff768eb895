package org.urbancoop.peer;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.json.UrbancoopJson;
import tools.jackson.databind.json.JsonMapper;

/** The same stack and data with plain records of Jackson's: no checks, no tags, no formats. */
@SpringBootConfiguration
@EnableAutoConfiguration
@RestController
@SuppressWarnings("ImmutableMemberCollection")
public class PlainService {

    /** A record of any type. */
    public record Plain(
            String type,
            String id,
            @JsonAnySetter @JsonAnyGetter Map<String, Object> members) {}

    private final Map<String, Plain> records = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    PlainService(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        Map<String, Plain> bundled = new LinkedHashMap<>();
        UrbancoopDataset.load()
                .withoutPersonalData()
                .records()
                .forEach(entry -> bundled.put(
                        entry.reference().toString(),
                        mapper.readValue(UrbancoopJson.of().toText(entry), Plain.class)));
        records.putAll(bundled);
    }

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(PlainService.class, args);
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @GetMapping("/{type}/{id}")
    Plain get(@PathVariable String type, @PathVariable String id) {
        return records.getOrDefault(type + "/" + id, new Plain("", "", Map.of()));
    }

    @GetMapping("/{type}")
    List<Plain> list(@PathVariable String type, @RequestParam(defaultValue = "50") int size) {
        return records.values().stream()
                .filter(entry -> entry.type().equals(type))
                .limit(size)
                .toList();
    }

    @PutMapping("/{type}/{id}")
    Plain put(@PathVariable String type, @PathVariable String id, @RequestBody Plain body) {
        jdbc.sql("merge into records (type, id, revision, body) key (type, id) values (?, ?, 1, ?)")
                .params(type, id, mapper.writeValueAsString(body))
                .update();
        records.put(type + "/" + id, body);
        return body;
    }
}
