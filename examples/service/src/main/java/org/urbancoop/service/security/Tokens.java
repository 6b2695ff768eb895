package org.urbancoop.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.urbancoop.service.ServiceSettings;
import org.urbancoop.service.problem.Refusal;

/** Knows callers by the bearer tokens of the settings. A token that is none of them is refused, whatever is asked. */
public final class Tokens extends OncePerRequestFilter {

    /** What those have who see personal data. */
    public static final String CONFIDANT = "confidant";

    /** What those have who write. */
    static final String WRITER = "writer";

    private static final String BEARER = "bearer ";

    private final ServiceSettings settings;
    private final HandlerExceptionResolver problems;

    Tokens(ServiceSettings settings, HandlerExceptionResolver problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            List<String> rights = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? rights(header.substring(BEARER.length()).strip())
                    : List.of();
            if (rights.isEmpty()) {
                problems.resolveException(request, response, null, Refusal.of("token-needed"));
                return;
            }
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            "caller", null, AuthorityUtils.createAuthorityList(rights)));
        }
        chain.doFilter(request, response);
    }

    private List<String> rights(String token) {
        List<String> rights = new ArrayList<>();
        if (isOneOf(settings.writers(), token)) {
            rights.add(WRITER);
        }
        if (isOneOf(settings.confidants(), token)) {
            rights.add(CONFIDANT);
        }
        return rights;
    }

    /** Compares in a time that tells nothing of the tokens. */
    private static boolean isOneOf(List<String> tokens, String token) {
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        return tokens.stream()
                        .filter(known -> !known.isBlank()
                                && MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given))
                        .count()
                > 0;
    }
}
