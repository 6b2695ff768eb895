package org.urbancoop.service.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.urbancoop.service.problem.Refusal;

/**
 * What has to hold for a record to be written: nobody replaces or deletes what they have not seen.
 *
 * @param ifMatch the header {@code If-Match}
 * @param ifNoneMatch the header {@code If-None-Match}
 */
record Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

    /** Checks them against the digest of the record as the caller sees it. */
    void check(Optional<String> digest) {
        if (ifNoneMatch != null
                && digest.filter(is -> matches(ifNoneMatch, is, false)).isPresent()) {
            throw Refusal.of("precondition-failed");
        }
        if (ifMatch != null) {
            if (digest.filter(is -> matches(ifMatch, is, true)).isEmpty()) {
                throw Refusal.of("precondition-failed");
            }
        } else if (digest.isPresent()) {
            throw Refusal.of("if-match-needed");
        }
    }

    /** Weak tags never name what is to be replaced (RFC 9110, 13.1.1). */
    private static boolean matches(String header, String digest, boolean strong) {
        return ETag.parse(header).stream()
                .anyMatch(tag -> tag.isWildcard() || tag.compare(new ETag(digest, false), strong));
    }
}
