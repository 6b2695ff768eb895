package org.urbancoop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The one style of all generated builders.
 *
 * <p>It stays in the source: in a class file it would name types that users do not have, and their compiler would warn.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
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
            "countryHistory:countryHistory",
            "evidence:evidence",
            "party:parties",
            "pass:passes",
            "signatory:signatories"
        },
        underrideToString = "describe",
        deferCollectionAllocation = true,
        jakarta = true,
        fallbackNullableAnnotation = Nullable.class,
        allowedClasspathAnnotations = {Override.class})
@interface ValueStyle {}
