package org.urbancoop.validation.rules.amount;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.urbancoop.amount.Money;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.project.Component;
import org.urbancoop.project.Project;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = ComponentsAboveTotal.CODE,
        severity = Severity.WARNING,
        category = Category.AMOUNT,
        title =
                @Text(
                        en = "The budgets of the components are above that of the project",
                        ko = "구성 요소 예산의 합이 사업 예산보다 큼"),
        message =
                @Text(
                        en = "the components cost {value} together, the project {total}",
                        ko = "구성 요소의 합은 {value}, 사업은 {total}입니다"),
        rationale = @Text(en = "A part does not cost more than the whole.", ko = "부분이 전체보다 비쌀 수 없습니다."),
        hint = @Text(en = "Correct the budgets.", ko = "예산을 고치십시오."),
        undecidedMessage =
                @Text(en = "the components are paid in other currencies than the project", ko = "구성 요소와 사업의 통화가 다릅니다"),
        passes = {"""
    {"type":"project","id":"p","title":"P","budget":{"amount":100,"currency":"USD"},"components":[{"title":"A",\
    "budget":{"amount":60,"currency":"USD"}},{"title":"B","budget":{"amount":40,"currency":"USD"}}]}""", """
    {"type":"project","id":"p","title":"P","components":[{"title":"A","budget":{"amount":60,"currency":"USD"}}]}
    {"type":"project","id":"n","title":"N","budget":{"amount":-5,"currency":"USD"},"components":[{"title":"A"}]}
    {"type":"project","id":"q","title":"Q","budget":{"amount":100,"currency":"USD"},"components":[{"title":"A"},\
    {"title":"A","budget":{"amount":-300,"currency":"USD"}}]}"""},
        fails = {"""
    {"type":"project","id":"p","title":"P","budget":{"amount":100,"currency":"USD"},"components":[{"title":"A",\
    "budget":{"amount":60,"currency":"USD"}},{"title":"B","budget":{"amount":50,"currency":"USD"}}]}""", """
    {"type":"project","id":"p","title":"P","budget":{"amount":100,"currency":"USD"},"components":[{"title":"A",\
    "budget":{"amount":60.5,"currency":"USD"}},{"title":"A"},{"title":"A","budget":{"amount":39.51,"currency":\
    "USD"}}]}"""},
        undecided = {"""
    {"type":"project","id":"p","title":"P","budget":{"amount":100,"currency":"USD"},"components":[{"title":"A",\
    "budget":{"amount":60,"currency":"EUR"}}]}""", """
    {"type":"project","id":"p","title":"P","budget":{"amount":100,"currency":"USD"},"components":[{"title":"A",\
    "budget":{"amount":160,"currency":"KRW"}},{"title":"A","budget":{"amount":50,"currency":"USD"}}]}"""})
public final class ComponentsAboveTotal implements Rule<Project> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "component-budgets-above-total";

    /** Creates the rule. */
    public ComponentsAboveTotal() {}

    @Override
    public Class<Project> reads() {
        return Project.class;
    }

    @Override
    public void check(Project project, RuleContext context) {
        if (project.getBudget().isEmpty()
                || project.getBudget().get().getAmount().signum() < 0) {
            return;
        }
        Money total = project.getBudget().get();
        BigDecimal sum = BigDecimal.ZERO;
        boolean comparable = true;
        for (Component component : project.getComponents()) {
            Optional<Money> budget =
                    component.getBudget().filter(money -> money.getAmount().signum() >= 0);
            if (budget.isPresent()) {
                comparable &= budget.get().getCurrency().equals(total.getCurrency());
                sum = sum.add(budget.get().getAmount());
            }
        }
        if (!comparable) {
            context.undecided("components")
                    .value(sum.toPlainString())
                    .with("total", total.getAmount() + " " + total.getCurrency())
                    .add();
        } else if (sum.compareTo(total.getAmount()) > 0) {
            context.report("components")
                    .value(sum.toPlainString() + " " + total.getCurrency())
                    .with("value", words(sum, total))
                    .with("total", words(total.getAmount(), total))
                    .add();
        }
    }

    /** An amount with the code of its currency, in Korean with the name. */
    private static Message words(BigDecimal amount, Money in) {
        String number = amount.toPlainString() + " ";
        return new Message(number + in.getCurrency(), number + in.getCurrency().label(Locale.KOREAN));
    }
}
