import java.util.Locale;
import org.urbancoop.code.Role;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Reference;

/** Which projects were carried out in a city: java -cp urbancoop.jar Question.java city/kampala */
class Question {

    public static void main(String[] args) {
        Reference city = Reference.parse(args.length > 0 ? args[0] : "city/kampala");
        Dataset dataset = UrbancoopDataset.load();
        for (Project project : dataset.projectsOf(city, Role.COUNTERPART)) {
            String when = project.getPeriod()
                    .map(period -> period.toText(Locale.ENGLISH))
                    .orElse("undated");
            System.out.println(project.getTitle() + ", " + when);
        }
    }
}
