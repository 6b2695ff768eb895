package org.urbancoop.service.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.urbancoop.http.Refusal;
import org.urbancoop.http.RefusalCode;
import org.urbancoop.service.ServiceSettings;

/** Everybody reads. Everybody who reaches the port writes, until a token is set: then only who shows one. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            ServiceSettings settings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(Customizer.withDefaults())
                // What may be kept, and for whom, the answers say themselves.
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .addFilterBefore(new Tokens(settings, problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(
                                        request, response, null, Refusal.of(RefusalCode.TOKEN_NEEDED)))
                        .accessDeniedHandler((request, response, e) -> problems.resolveException(
                                request, response, null, Refusal.of(RefusalCode.NOT_A_WRITER))))
                .authorizeHttpRequests(requests -> {
                    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)) {
                        requests.requestMatchers(method).permitAll();
                    }
                    // Checking changes nothing.
                    requests.requestMatchers(HttpMethod.POST, "/validate").permitAll();
                    if (settings.writers().isEmpty()) {
                        requests.anyRequest().permitAll();
                    } else {
                        requests.anyRequest().hasAuthority(Tokens.WRITER);
                    }
                })
                .build();
    }

    /** Web pages write only where tokens guard it, or any page could write to a machine's own service. */
    @Bean
    CorsConfigurationSource corsConfigurationSource(ServiceSettings settings) {
        List<String> methods = new ArrayList<>(List.of("GET", "HEAD"));
        if (!settings.writers().isEmpty()) {
            methods.addAll(List.of("POST", "PUT", "DELETE"));
        }
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.origins());
        cors.setAllowedMethods(methods);
        cors.setAllowedHeaders(List.of("*"));
        cors.setExposedHeaders(
                List.of("ETag", "Link", "Location", "X-Total-Count", "Urbancoop-Undecided", "Urbancoop-Losses"));
        return request -> cors;
    }

    /** Addresses that try to leave their place, such as {@code /city/..%2f}. */
    @Bean
    RequestRejectedHandler rejected(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, e) ->
                problems.resolveException(request, response, null, Refusal.of(RefusalCode.BAD_ADDRESS));
    }
}
