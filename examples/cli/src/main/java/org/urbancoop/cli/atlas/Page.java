package org.urbancoop.cli.atlas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What all pages have in common: the head, with what a browser may run and load. */
final class Page {

    private Page() {}

    /**
     * Opens a page that runs and loads nothing but what has one of these hashes.
     *
     * @param scripts the scripts that stand in it
     * @param style the style sheet that stands in it
     */
    static Html withScripts(Locale locale, String title, List<String> scripts, String style) {
        String hashes = scripts.stream().map(Page::hash).collect(Collectors.joining(" "));
        return open(locale, title, "script-src " + hashes + "; style-src " + hash(style))
                .raw("<style>" + style + "</style>\n</head>\n");
    }

    /** Opens a page that runs nothing and loads the style sheet of the folder. */
    static Html withoutScripts(Locale locale, String title) {
        return open(locale, title, "style-src 'self'")
                .raw("<link rel=\"stylesheet\" href=\"../atlas.css\">\n</head>\n");
    }

    private static Html open(Locale locale, String title, String policy) {
        return new Html()
                .raw("<!DOCTYPE html>\n")
                .open("html", "lang", locale.getLanguage())
                .raw("\n<head>\n<meta charset=\"utf-8\">\n")
                .open(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; " + policy + "; base-uri 'none'; form-action 'none'")
                .raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
                .plain(title)
                .raw("</title>\n");
    }

    /** The hash of a script or a style sheet, as a policy names it. */
    static String hash(String content) {
        if (content.contains("</script") || content.contains("</style")) {
            throw new IllegalStateException("What stands in a page must not end there");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
