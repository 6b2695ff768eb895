package org.urbancoop.evidence;

/**
 * What words make of a value.
 *
 * @param ground why
 * @param said the words that matter; may be empty
 */
record Match(Ground ground, String said) {

    static Match of(Ground ground) {
        return new Match(ground, "");
    }

    boolean isProof() {
        return ground.proof() == Proof.PROVED;
    }
}
