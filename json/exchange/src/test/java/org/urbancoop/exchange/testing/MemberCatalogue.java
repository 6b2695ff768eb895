package org.urbancoop.exchange.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.ValueKind;

/** All members of all types that a dataset holds, in the order of the catalogue. */
public final class MemberCatalogue {

    private MemberCatalogue() {}

    /** Gets the names of the members by type, from the dataset down. */
    public static Map<String, List<String>> all() {
        Map<String, List<String>> catalogue = new LinkedHashMap<>();
        List<Class<? extends Extensible>> open = new ArrayList<>(List.of(Dataset.class));
        for (int i = 0; i < open.size(); i++) {
            List<MemberDescription> members = Members.of(open.get(i)).all();
            catalogue.put(
                    open.get(i).getSimpleName(),
                    members.stream().map(MemberDescription::name).toList());
            for (MemberDescription member : members) {
                if (member.kind() == ValueKind.OBJECT) {
                    Class<? extends Extensible> type = member.valueType().asSubclass(Extensible.class);
                    if (!open.contains(type)) {
                        open.add(type);
                    }
                }
            }
        }
        return catalogue;
    }
}
