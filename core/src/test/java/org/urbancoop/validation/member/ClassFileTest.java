package org.urbancoop.validation.member;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintValidator;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.accessor.Accessors;
import org.urbancoop.constraint.CountryCode;
import org.urbancoop.constraint.LanguageTag;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.message.Severity;
import org.urbancoop.testkit.Samples;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;
import org.urbancoop.validation.member.ClassFile.Note;

/** What is read from a class file is what reflection tells of the class. */
class ClassFileTest {

    private static List<Class<?>> types() {
        return Stream.of(
                        Samples.all().values().stream(),
                        Samples.values().values().stream(),
                        Stream.of(Samples.dataset()))
                .flatMap(samples -> samples)
                .<Class<?>>map(sample -> sample.getClass().getSuperclass())
                .distinct()
                .toList();
    }

    @Test
    void on_eachAccessorOfTheModel_isWhatReflectionTells() {
        int found = 0;
        for (Class<?> type : types()) {
            for (Method accessor : Accessors.of(type).values()) {
                ClassFile file = ClassFile.of(accessor.getDeclaringClass());
                assertThat(texts(file.on(accessor.getName(), ClassFile.WHOLE)))
                        .as("%s", accessor)
                        .isEqualTo(reflected(accessor.getAnnotations()));
                AnnotatedType[] arguments =
                        accessor.getAnnotatedReturnType() instanceof AnnotatedParameterizedType holding
                                ? holding.getAnnotatedActualTypeArguments()
                                : new AnnotatedType[0];
                for (int i = 0; i < arguments.length; i++) {
                    List<String> here = texts(file.on(accessor.getName(), i));
                    assertThat(here).as("%s, %d", accessor, i).isEqualTo(reflected(arguments[i].getAnnotations()));
                    found += here.size();
                }
                assertThat(file.on(accessor.getName(), arguments.length)).isEmpty();
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void own_ofAnAnnotation_namesItsValidatorAndItsMessage() throws ReflectiveOperationException {
        for (Class<? extends Annotation> type : List.of(CountryCode.class, NotBlankIfPresent.class)) {
            Class<? extends ConstraintValidator<?, ?>>[] validators =
                    type.getAnnotation(jakarta.validation.Constraint.class).validatedBy();
            assertThat(ClassFile.of(type).own())
                    .filteredOn(note -> note.type().equals("jakarta.validation.Constraint"))
                    .singleElement()
                    .extracting(note -> note.attributes().get("validatedBy"))
                    .isEqualTo(List.of(validators[0].getName()));
            assertThat(ClassFile.of(type).defaultOf("message"))
                    .isEqualTo(type.getMethod("message").getDefaultValue());
            assertThat(ClassFile.of(type).defaultOf("nothing")).isNull();
        }
    }

    /** Every kind of value that an annotation can have; long numbers take two places among the constants. */
    @SuppressWarnings("unused") // looked at by its name
    private static final class Sample {
        static final long LONG = 1L << 40;
        static final double DOUBLE = 0.5;

        @RuleInfo(
                code = "a",
                severity = Severity.NOTICE,
                category = Category.OTHER,
                title = @Text(en = "A", ko = "가"),
                message = @Text(en = "A", ko = "나"),
                rationale = @Text(en = "A", ko = "다"),
                hint = @Text(en = "A", ko = "라"),
                needsAsOf = true,
                passes = {},
                fails = {"x", "y"})
        private static final class Annotated {}

        @LanguageTag
        String[] tags() {
            return new String[0];
        }
    }

    @Test
    void own_withEachKindOfValue_isRead() {
        Map<String, Object> attributes = ClassFile.of(Sample.Annotated.class).own().stream()
                .filter(note -> note.type().equals(RuleInfo.class.getName()))
                .findFirst()
                .orElseThrow()
                .attributes();
        assertThat(attributes)
                .containsEntry("code", "a")
                .containsEntry("severity", "NOTICE")
                .containsEntry("title", new Note(Text.class.getName(), Map.of("en", "A", "ko", "가")))
                .containsEntry("needsAsOf", true)
                .containsEntry("passes", List.of())
                .containsEntry("fails", List.of("x", "y"));
        assertThat(ClassFile.of(Sample.class).on("nothing", ClassFile.WHOLE)).isEmpty();
        assertThat(ClassFile.of(Sample.class).on("tags", ClassFile.WHOLE)).hasSize(1);
        // What stands on the elements of an array stands on no argument.
        assertThat(ClassFile.of(Sample.class).on("tags", 0)).isEmpty();
    }

    private static List<String> texts(List<Note> notes) {
        return notes.stream()
                .map(note -> note.type() + new TreeMap<>(note.attributes()))
                .toList();
    }

    /** As texts, without the attributes that have their default. */
    private static List<String> reflected(Annotation[] annotations) {
        List<String> texts = new ArrayList<>();
        for (Annotation annotation : annotations) {
            Map<String, Object> attributes = new TreeMap<>();
            for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
                Object value = value(attribute, annotation);
                if (!Arrays.deepEquals(new Object[] {value}, new Object[] {attribute.getDefaultValue()})) {
                    attributes.put(attribute.getName(), value);
                }
            }
            texts.add(annotation.annotationType().getName() + attributes);
        }
        return texts;
    }

    private static Object value(Method attribute, Annotation annotation) {
        try {
            return attribute.invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("An attribute of an annotation is public", e);
        }
    }
}
