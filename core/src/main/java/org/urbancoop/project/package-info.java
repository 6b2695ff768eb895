/**
 * What cities build, study and install in each other's streets. Start with {@link org.urbancoop.project.Project}.
 */
@NullMarked
package org.urbancoop.project;

import org.jspecify.annotations.NullMarked;
