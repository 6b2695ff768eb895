package org.urbancoop.exchange.iati;

import java.io.IOException;
import java.util.Optional;
import org.urbancoop.amount.Money;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.xml.XmlWriter;
import org.urbancoop.message.Message;
import org.urbancoop.project.Budget;
import org.urbancoop.project.Project;
import org.urbancoop.text.JsonPointer;

/** The budgets of a project: there they have days, one of them that of the exchange, which none of ours has. */
final class Budgets {

    private static final Message MADE_BUDGET = new Message(
            "A budget needs a period and a day of exchange; those of the project stand for them",
            "예산에는 기간과 환산일이 있어야 하므로 사업의 것을 대신 씁니다");

    private final Project project;
    private final Demanded demanded;
    private final Entry entry;
    private final Texts texts;

    Budgets(Project project, Demanded demanded, Entry entry) {
        this.project = project;
        this.demanded = demanded;
        this.entry = entry;
        this.texts = new Texts(entry);
    }

    void write(XmlWriter xml, boolean mayInvent) throws IOException {
        if (!mayInvent || demanded.start().isEmpty() || demanded.end().isEmpty()) {
            return;
        }
        if (project.getBudget().isPresent()) {
            budget(xml, JsonPointer.of("/budget"), project.getBudget().orElseThrow(), Optional.empty());
        }
        for (int i = 0; i < project.getBudgets().size(); i++) {
            JsonPointer at = JsonPointer.of("/budgets").child(i);
            Budget budget = project.getBudgets().get(i);
            Optional<String> type = budget.getKind().flatMap(kind -> Demanded.same(kind, "budgettype"));
            if (budget.getPeriod().isEmpty()) {
                type.ifPresent(known -> entry.carry(at.child("kind")));
                budget(xml, at.child("amount"), budget.getAmount(), type);
            }
        }
    }

    private void budget(XmlWriter xml, JsonPointer at, Money money, Optional<String> type) throws IOException {
        xml.start("budget");
        if (type.isPresent()) {
            xml.attribute("type", type.orElseThrow());
        }
        String first = demanded.start().orElseThrow().toString();
        String last = demanded.end().orElseThrow().toString();
        xml.start("period-start").attribute("iso-date", first).end();
        xml.start("period-end").attribute("iso-date", last).end();
        xml.start("value")
                .attribute("currency", texts.carry(at.child("currency")).orElseThrow())
                .attribute("value-date", first)
                .text(money.getAmount().toPlainString())
                .end()
                .end();
        entry.carry(at.child("amount"));
        entry.invent(at, first + "/" + last, MADE_BUDGET);
    }
}
