package org.urbancoop.message;

/** How what is read aloud ends, as far as Korean particles depend on it. */
enum Sound {
    VOWEL,
    CONSONANT,
    /** The one consonant behind which it is 로 and not 으로. */
    RIEUL,
    UNKNOWN
}
