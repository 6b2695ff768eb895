package org.urbancoop.validation.rules.time;

import java.util.Set;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.message.Severity;
import org.urbancoop.project.Project;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = StatusContradictsPeriod.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        title = @Text(en = "The status of a project contradicts its period", ko = "사업의 상태와 기간이 어긋남"),
        message =
                @Text(
                        en = "the status is {status}, but the period is {value}, as of {asOf}",
                        ko = "{asOf} 현재 상태는 '{status}'이나 기간은 {value}입니다"),
        rationale =
                @Text(
                        en = "A project is not under way after its end, nor closed before its start.",
                        ko = "끝난 뒤에 진행 중이거나 시작 전에 종료된 사업은 없습니다."),
        hint =
                @Text(
                        en = "Correct the status or the period; without a status, it follows from the period.",
                        ko = "상태나 기간을 고치십시오. 상태를 빼면 기간에서 정해집니다."),
        undecidedMessage =
                @Text(
                        en = "it cannot be decided whether the status {status} fits the period {value} as of {asOf}",
                        ko = "{asOf} 현재 상태 {status}와(과) 기간 {value}이(가) 맞는지 판단할 수 없습니다"),
        needsAsOf = true,
        passes = {"""
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"project","id":"metro","title":"Metro","status":"implementation","period":"2014/2030"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"project","id":"a","title":"A","status":"identification","period":"2028/2030"}
    {"type":"project","id":"b","title":"B","status":"preparation","period":"2020-01-01/2026-11-22"}
    {"type":"project","id":"c","title":"C","status":"completion","period":"2014/2020"}
    {"type":"project","id":"d","title":"D","status":"closed","period":"2026-11-22/2030-01-01"}
    {"type":"project","id":"e","title":"E","status":"cancelled","period":"2014/2020"}
    {"type":"project","id":"f","title":"F","status":"closed"}
    {"type":"project","id":"g","title":"G","period":"2014"}"""},
        fails = {"""
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"project","id":"metro","title":"Metro","status":"implementation","period":"2014/2020"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"project","id":"metro","title":"Metro","status":"closed","period":"2028/2030"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"project","id":"a","title":"A","status":"identification","period":"2014/2020"}
    {"type":"project","id":"b","title":"B","status":"preparation","period":"2020-01-01/2026-11-21"}
    {"type":"project","id":"c","title":"C","status":"completion","period":"2026-11-23/2030-01-01"}"""},
        undecided = {"""
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"project","id":"metro","title":"Metro","status":"implementation","period":"2014/"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"project","id":"a","title":"A","status":"closed","period":"/2030"}"""})
public final class StatusContradictsPeriod implements Rule<Project> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "project-status-contradicts-period";

    /** Creates the rule. */
    public StatusContradictsPeriod() {}

    @Override
    public Class<Project> reads() {
        return Project.class;
    }

    @Override
    public void check(Project project, RuleContext context) {
        if (project.getStatus().isEmpty() || project.getPeriod().isEmpty()) {
            return;
        }
        Edtf period = project.getPeriod().get();
        ProjectStatus status = project.getStatus().get();
        Verdict wrong = BEFORE_THE_END.contains(status)
                ? period.isBefore(context.asOf())
                : AFTER_THE_START.contains(status) ? period.isAfter(context.asOf()) : Verdict.NO;
        if (!wrong.isNo()) {
            (wrong.isYes() ? context.report("status") : context.undecided("status"))
                    .value(period)
                    .with("status", status)
                    .add();
        }
    }

    private static final Set<ProjectStatus> BEFORE_THE_END =
            Set.of(ProjectStatus.IDENTIFICATION, ProjectStatus.PREPARATION, ProjectStatus.IMPLEMENTATION);
    private static final Set<ProjectStatus> AFTER_THE_START =
            Set.of(ProjectStatus.IMPLEMENTATION, ProjectStatus.COMPLETION, ProjectStatus.CLOSED);
}
