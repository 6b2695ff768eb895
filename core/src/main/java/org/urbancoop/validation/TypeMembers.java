package org.urbancoop.validation;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;

/**
 * The members of a type, such as {@code name}, {@code kind} and {@code country} of a city, read from its accessors once.
 *
 * <p>The one place that knows how accessors stand for members: the constraints, the walk through a record and the pointers of
 * citations all go through it.
 */
final class TypeMembers {

    private static final ClassValue<TypeMembers> CACHE = new ClassValue<>() {
        @Override
        protected TypeMembers computeValue(Class<?> type) {
            Class<?> model = modelType(type);
            return model == type ? new TypeMembers(type) : of(model);
        }
    };

    private final Class<?> type;
    private final Member[] members;
    private final Member[] checked;
    private final Map<String, Member> byName = new TreeMap<>();

    private TypeMembers(Class<?> type) {
        this.type = type;
        for (Method method : type.getMethods()) {
            String name = memberName(method);
            if (!name.isEmpty()) {
                byName.put(name, new Member(name, method));
            }
        }
        // What holds records comes last and in the order of the document; the rest is in the order of the names.
        List<Member> inOrder = new ArrayList<>(byName.values());
        inOrder.sort(Comparator.comparingInt(member -> documentOrder(member)));
        this.members = inOrder.toArray(Member[]::new);
        this.checked = inOrder.stream().filter(Member::isChecked).toArray(Member[]::new);
    }

    private static final List<String> ARRAYS = List.of(
            "sources", "cities", "organizations", "agreements", "projects", "events", "programs", "declaredTotals");

    private static int documentOrder(Member member) {
        return member.holdsSubjects() ? 1 + ARRAYS.indexOf(member.name()) : 0;
    }

    static TypeMembers of(Class<?> type) {
        return CACHE.get(type);
    }

    /** The public type of the model above a generated class. */
    private static Class<?> modelType(Class<?> type) {
        Class<?> model = type;
        while (!Modifier.isPublic(model.getModifiers())) {
            model = model.getSuperclass();
        }
        return model;
    }

    private static String memberName(Method method) {
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        boolean accessor = prefix > 0
                && method.getParameterCount() == 0
                && name.length() > prefix
                && Character.isUpperCase(name.charAt(prefix))
                && Extensible.class.isAssignableFrom(method.getDeclaringClass())
                && !method.isBridge();
        String member = accessor
                ? name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1)
                : "";
        return member.equals("extensions") || member.equals("type") ? "" : member;
    }

    Class<?> type() {
        return type;
    }

    Member[] members() {
        return members;
    }

    /** The members that can carry a constraint, themselves or below. */
    Member[] checked() {
        return checked;
    }

    Optional<Member> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Iterable<String> names() {
        return byName.keySet();
    }

    /** Gets what stands at a member, out of its optional: null if nothing does. */
    static @Nullable Object value(Member member, Extensible owner) {
        Object value = member.get(owner);
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
}
