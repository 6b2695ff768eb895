package org.urbancoop.validation.rules.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.identity.SameProject;
import org.urbancoop.key.Key;
import org.urbancoop.message.Severity;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RepeatedProject.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        reach = Reach.SAME_NAME,
        title = @Text(en = "Two projects have the same title, counterpart and period", ko = "제목·협력 상대·기간이 같은 두 사업"),
        message =
                @Text(
                        en = "{value} has the same title, counterpart and period as {other}",
                        ko = "{value}의 제목·협력 상대·기간이 {other}과(와) 같습니다"),
        rationale = @Text(en = "It is one project, counted twice.", ko = "하나의 사업이 두 번 세어집니다."),
        hint = @Text(en = "Merge the two, or say what tells them apart.", ko = "둘을 합치거나 무엇이 다른지 적으십시오."),
        undecidedMessage =
                @Text(
                        en = "{other} has the same title and counterpart and no period: it may be the same project",
                        ko = "{other}은(는) 제목과 협력 상대가 같고 기간이 없어 같은 사업인지 알 수 없습니다"),
        passes = {"""
    {"type":"project","id":"a","title":"Fare \
    collection","period":"2006/2010","participants":[{"role":"counterpart","party":"city/beijing"}]}
    {"type":"project","id":"b","title":"Fare \
    collection","period":"2011/2013","participants":[{"role":"counterpart","party":"city/beijing"}]}
    {"type":"project","id":"c","title":"Fare \
    collection","period":"2006/2010","participants":[{"role":"counterpart","party":"city/auckland"}]}""", """
    {"type":"project","id":"a","title":"T","period":"2006"}
    {"type":"project","id":"b","title":"T"}
    {"type":"project","id":"c","title":"T","participants":[{"role":"counterpart","party":"city/x"}]}"""},
        fails = {"""
    {"type":"project","id":"a","title":"Fare \
    collection","period":"2006/2010","participants":[{"role":"counterpart","party":"city/beijing"}]}
    {"type":"project","id":"b","title":"Fare \
    collection","period":"2006/2010","participants":[{"role":"counterpart","party":"city/beijing"}]}""", """
    {"type":"project","id":"a","title":"T","participants":[{"role":"counterpart","party":"city/x"},{"role":\
    "counterpart","party":"city/y"}]}
    {"type":"project","id":"b","title":"t","participants":[{"role":"counterpart","party":"city/y"},{"role":"funding",\
    "party":"city/z"},{"role":"counterpart","party":"city/x"}]}
    {"type":"project","id":"c","title":"T","participants":[{"role":"counterpart","party":"city/y"},{"role":\
    "counterpart","party":"city/x"}]}"""},
        undecided = """
    {"type":"project","id":"a","title":"Fare collection","participants":[{"role":"counterpart","party":"city/beijing"}]}
    {"type":"project","id":"b","title":"Fare \
    collection","period":"2006/2010","participants":[{"role":"counterpart","party":"city/beijing"}]}""")
public final class RepeatedProject implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "project-repeated";

    /** Creates the rule. */
    public RepeatedProject() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<Key, Project> first = new LinkedHashMap<>();
        for (Project project : dataset.getProjects()) {
            if (context.isUnread(project, JsonPointer.ROOT)) {
                continue;
            }
            String title = Spelling.fold(project.getTitle());
            List<Reference> counterparts = SameProject.counterparts(project);
            Project other = first.putIfAbsent(Key.of(List.of(title, counterparts, project.getPeriod())), project);
            Project undated = project.getPeriod().isEmpty()
                    ? null
                    : first.get(Key.of(List.of(title, counterparts, Optional.empty())));
            if (other != null || undated != null) {
                Project same = other == null ? Objects.requireNonNull(undated) : other;
                Repetition.report(other == null ? Verdict.UNDECIDED : Verdict.YES, project, same, context)
                        .add();
            }
        }
    }
}
