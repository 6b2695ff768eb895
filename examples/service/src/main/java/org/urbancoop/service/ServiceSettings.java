package org.urbancoop.service;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set, each below {@code urbancoop.service}.
 *
 * @param writers the bearer tokens of those who may write; with none, everybody who reaches the port may
 * @param confidants the bearer tokens of those who see personal data; with none, nobody does
 * @param origins the web pages that may ask, such as {@code https://example.org}; {@code *} for all
 * @param maxBody how large a body may be
 * @param timeLimit how long a body may take to arrive, and how long it may be checked
 */
@ConfigurationProperties("urbancoop.service")
public record ServiceSettings(
        @DefaultValue List<String> writers,
        @DefaultValue List<String> confidants,
        @DefaultValue("*") List<String> origins,
        @DefaultValue("8MB") DataSize maxBody,
        @DefaultValue("10s") Duration timeLimit) {}
