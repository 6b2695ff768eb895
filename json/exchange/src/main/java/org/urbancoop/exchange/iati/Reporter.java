package org.urbancoop.exchange.iati;

import java.util.Objects;
import org.urbancoop.exchange.ledger.Characters;

/**
 * Who reports IATI activities, which no dataset knows: {@code new Reporter("KR-GOV-010", "11", "Seoul Metropolitan
 * Government", false)}.
 *
 * @param ref the identifier of the organization as the IATI registry has it, agency and number: {@code KR-GOV-010}. The
 *     identifier of each activity is this one, a hyphen and the id of the project
 * @param type the code of its kind by the IATI list OrganisationType, such as {@code 11}, local government
 * @param name its name, such as {@code Seoul Metropolitan Government}
 * @param isSecondary whether it reports on activities of others for which it is not responsible
 * @since 0.1.0
 */
public record Reporter(String ref, String type, String name, boolean isSecondary) {

    /**
     * Checks the grammar of the identifier and that nothing is blank.
     *
     * @param ref the identifier of the organization
     * @param type the code of its kind
     * @param name its name
     * @param isSecondary whether it reports on activities of others
     * @throws IllegalArgumentException if the identifier holds anything but letters, digits, hyphens, dots and low
     *     lines, the type is no number of two digits, or the name is blank or holds a character that XML does not have
     */
    public Reporter {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        if (!ref.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}")) {
            throw new IllegalArgumentException(
                    "The identifier of an organization is an agency and a number, such as KR-GOV-010, not '" + ref
                            + "'");
        }
        if (!type.matches("[1-9][0-9]")) {
            throw new IllegalArgumentException(
                    "The type of an organization is a code of OrganisationType, such as 11, not '" + type + "'");
        }
        if (name.isBlank() || !Characters.has(name, Characters.XML)) {
            throw new IllegalArgumentException("The reporting organization has a name in the characters of XML");
        }
    }
}
