package org.urbancoop.service.web;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.urbancoop.service.security.Tokens;

/** Who asks. */
final class Caller {

    private Caller() {}

    static boolean seesPersonalData() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(authority -> Tokens.CONFIDANT.equals(authority.getAuthority()));
    }
}
