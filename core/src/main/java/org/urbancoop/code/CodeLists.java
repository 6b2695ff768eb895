package org.urbancoop.code;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All code lists, such as {@code sector} and {@code country}.
 *
 * @since 0.1.0
 */
public final class CodeLists {

    private static final List<CodeList<?>> ALL = List.of(
            CityKind.list(),
            OrganizationKind.list(),
            AgreementKind.list(),
            AgreementStatus.list(),
            RenewalKind.list(),
            ProjectStatus.list(),
            BudgetKind.list(),
            FlowType.list(),
            Sector.list(),
            Service.list(),
            Role.list(),
            PlaceKind.list(),
            ComponentKind.list(),
            EventKind.list(),
            EventStatus.list(),
            AttendanceMode.list(),
            DeadlineKind.list(),
            CostItem.list(),
            CostBearer.list(),
            SupportKind.list(),
            SupportBasis.list(),
            EligibilityNeed.list(),
            ProgramKind.list(),
            OutputKind.list(),
            OutputScope.list(),
            RelationKind.list(),
            LinkRel.list(),
            QuantityQualifier.list(),
            Country.list(),
            FormerCountry.list(),
            Currency.list());

    private CodeLists() {}

    /**
     * Gets all code lists, the open vocabularies first, then countries, former countries and currencies.
     *
     * @return the lists
     */
    public static List<CodeList<?>> all() {
        return ALL;
    }

    /**
     * Finds a list by its name, such as {@code agreement-kind}.
     *
     * @param name any text
     * @return the list, or empty if there is none of that name
     */
    public static Optional<CodeList<?>> find(String name) {
        Objects.requireNonNull(name, "name");
        for (CodeList<?> list : ALL) {
            if (list.name().equals(name)) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }
}
