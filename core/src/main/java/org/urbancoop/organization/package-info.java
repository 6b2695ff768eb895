/**
 * Governments, agencies, companies, networks and schools. Start with {@link org.urbancoop.organization.Organization}.
 */
@NullMarked
package org.urbancoop.organization;

import org.jspecify.annotations.NullMarked;
