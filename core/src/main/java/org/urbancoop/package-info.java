/**
 * The root of the library. It holds no types: start in {@code org.urbancoop.dataset}, or in the package of the record that
 * you look for, such as {@code org.urbancoop.city}.
 *
 * <p>The one style of all generated builders stands here, so that no type states its own.
 */
@NullMarked
@Value.Style(
        get = {"get*", "is*"},
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        defaults = @Value.Immutable(copy = false),
        toBuilder = "toBuilder",
        depluralize = true,
        depluralizeDictionary = {
            "activity:activities",
            "agenda:agenda",
            "alias:aliases",
            "basis:basis",
            "city:cities",
            "party:parties"
        },
        underrideToString = "describe",
        jakarta = true,
        fallbackNullableAnnotation = Nullable.class,
        allowedClasspathAnnotations = {Override.class})
package org.urbancoop;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
