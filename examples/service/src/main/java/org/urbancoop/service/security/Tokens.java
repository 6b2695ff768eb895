package org.urbancoop.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.urbancoop.http.Refusal;
import org.urbancoop.http.RefusalCode;
import org.urbancoop.service.ServiceSettings;

/** Knows callers by the bearer tokens of the settings. A token that is none of them is refused, whatever is asked. */
public final class Tokens extends OncePerRequestFilter {

    /** What those have who write. */
    static final String WRITER = "writer";

    private static final String CONFIDANT = "confidant";

    private final ServiceSettings settings;
    private final HandlerExceptionResolver problems;

    Tokens(ServiceSettings settings, HandlerExceptionResolver problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Whether who asks sees personal data. */
    public static boolean showPersonalData() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null
                && AuthorityUtils.authorityListToSet(caller.getAuthorities()).contains(CONFIDANT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            List<String> rights = Stream.of(WRITER, CONFIDANT)
                    .filter(right -> has(right, header))
                    .toList();
            if (rights.isEmpty()) {
                problems.resolveException(request, response, null, Refusal.of(RefusalCode.TOKEN_NEEDED));
                return;
            }
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            "caller", null, AuthorityUtils.createAuthorityList(rights)));
        }
        chain.doFilter(request, response);
    }

    /** Compares in a time that tells nothing of the tokens. */
    private boolean has(String right, String header) {
        List<String> tokens = right.equals(WRITER) ? settings.writers() : settings.confidants();
        byte[] given = header.replaceFirst("^(?i)bearer +", "Bearer ").strip().getBytes(StandardCharsets.UTF_8);
        return tokens.stream()
                        .filter(token -> !token.isBlank())
                        .map(token -> ("Bearer " + token).getBytes(StandardCharsets.UTF_8))
                        .filter(known -> MessageDigest.isEqual(known, given))
                        .count()
                > 0;
    }
}
