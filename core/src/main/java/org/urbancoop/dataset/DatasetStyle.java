package org.urbancoop.dataset;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The one style of generated builders, but for {@code from} and {@code toBuilder}, which a dataset has of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        get = {"get*", "is*"},
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        defaults = @Value.Immutable(copy = false),
        // What is generated takes any second dataset; the builder's own from does not.
        from = "fromUnchecked",
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
@interface DatasetStyle {}
