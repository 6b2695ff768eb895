import org.urbancoop.code.Country
import org.urbancoop.data.UrbancoopDataset
var dataset = UrbancoopDataset.load()
System.out.println(dataset.agreementsIn(Country.of("VN")).size() + " agreements, " + dataset.projectsIn(Country.of("VN")).size() + " projects in Vietnam")
/exit
