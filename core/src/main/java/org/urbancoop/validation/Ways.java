package org.urbancoop.validation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.urbancoop.accessor.Accessors;
import org.urbancoop.extension.Extensible;
import org.urbancoop.validation.member.Member;
import org.urbancoop.validation.member.TypeMembers;

/** The members of each type in or below which values of a type can stand: a walk to these needs no others. */
final class Ways {

    private static final ClassValue<Ways> CACHE = new ClassValue<>() {
        @Override
        protected Ways computeValue(Class<?> target) {
            return new Ways(target);
        }
    };

    private final Class<?> target;
    private final Map<Class<?>, Member[]> byType = new ConcurrentHashMap<>();

    private Ways(Class<?> target) {
        this.target = target;
    }

    /** The ways to values of a type; to {@code Object}, all of them. */
    static Ways to(Class<?> target) {
        return CACHE.get(target);
    }

    Member[] of(Class<?> type) {
        Member[] known = byType.get(type);
        return known != null ? known : byType.computeIfAbsent(type, this::select);
    }

    /** Whether unknown members, in which there are texts and nothing else to look at, are on the way. */
    boolean leadToTexts() {
        return target.isAssignableFrom(String.class);
    }

    private Member[] select(Class<?> type) {
        return Arrays.stream(TypeMembers.of(type).members())
                .filter(member -> !member.holdsSubjects() && leads(member.elementType(), new HashSet<>()))
                .toArray(Member[]::new);
    }

    private boolean leads(Class<?> type, Set<Class<?>> seen) {
        if (!Extensible.class.isAssignableFrom(type)) {
            return Accessors.mayBe(type, target);
        }
        if (target.isAssignableFrom(type) || type.isAssignableFrom(target) || leadToTexts()) {
            return true;
        }
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses()).anyMatch(each -> leads(each, seen));
        }
        return seen.add(type)
                && Arrays.stream(TypeMembers.of(type).members()).anyMatch(member -> leads(member.elementType(), seen));
    }
}
