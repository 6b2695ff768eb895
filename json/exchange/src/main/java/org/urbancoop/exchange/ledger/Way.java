package org.urbancoop.exchange.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.exchange.Account;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;

/**
 * The way from a record to one of its values: the lines of the account for each member that it passes.
 *
 * @param lines the lines, from the record's member to the innermost one; the line of unknown members ends it
 * @param name the members and the keys of maps, such as {@code participants.group.label} or {@code names.ko}
 * @param lists how many lists it passes
 * @param index the place in the first list
 * @param listSteps how many steps lead to the first list
 */
record Way(List<Account.Line> lines, String name, int lists, int index, int listSteps) {

    static Way of(Class<?> root, List<String> steps, Account account) {
        List<Account.Line> lines = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        @Nullable Class<?> type = root;
        @Nullable Multiplicity container = null;
        int lists = 0;
        int index = -1;
        int listSteps = 0;
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            if (container == Multiplicity.LIST) {
                if (lists++ == 0) {
                    index = Integer.parseInt(step);
                    listSteps = i;
                }
                container = null;
            } else if (container == Multiplicity.MAP) {
                name.append('.').append(step);
                container = null;
            } else {
                @Nullable
                MemberDescription member = type == null
                        ? null
                        : Members.of(type.asSubclass(Extensible.class))
                                .find(step)
                                .orElse(null);
                if (type == null || member == null) {
                    lines.add(account.unknown());
                    break;
                }
                lines.add(account.get(type.getSimpleName(), step));
                name.append(name.isEmpty() ? "" : ".").append(step);
                type = member.kind() == ValueKind.OBJECT ? member.valueType() : null;
                container = member.multiplicity();
                if (container != Multiplicity.LIST && container != Multiplicity.MAP) {
                    container = null;
                }
            }
        }
        return new Way(List.copyOf(lines), name.toString(), lists, index, listSteps);
    }

    /** Gets the line that decides: the first one that is left out, or else the innermost one. */
    Account.Line deciding() {
        return lines.stream()
                .filter(line -> line.fate() == Account.Fate.LEFT_OUT)
                .findFirst()
                .orElse(lines.get(lines.size() - 1));
    }
}
