package org.urbancoop.service;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.urbancoop.http.BodyReader;
import org.urbancoop.jackson3.UrbancoopModule;

/** The program. It needs no arguments: {@code --urbancoop.service.writers=secret} and the like change its settings. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class ServiceApplication {

    /**
     * Starts the service.
     *
     * @param args settings
     */
    public static void main(String[] args) {
        SpringApplication.run(ServiceApplication.class, args);
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.KOREAN));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    /** The limits within which bodies are read. */
    @Bean
    BodyReader bodyReader(ServiceSettings settings) {
        return new BodyReader(Math.toIntExact(settings.maxBody().toBytes()), settings.timeLimit());
    }

    /** The types of the library in what Spring's mapper writes. */
    @Bean
    UrbancoopModule urbancoopModule() {
        return new UrbancoopModule();
    }
}
