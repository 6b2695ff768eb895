package org.urbancoop.cli.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.urbancoop.dataset.Dataset;

/** The first page: everything that it shows stands in it, so that it opens from a disk at once. */
final class IndexPage {

    private IndexPage() {}

    static String of(Dataset dataset, String data) {
        List<String> scripts = new ArrayList<>(Resources.libraries());
        scripts.add(Resources.script());
        String style = Resources.text("atlas.css") + Resources.text("app.css");
        Html page = Page.withScripts(Locale.ENGLISH, dataset.getTitle(), scripts, style);
        page.raw("<body>\n").raw(Resources.text("body.html"));
        // Data are no scripts: a browser does not run them, whatever they hold.
        page.raw("<script type=\"application/json\" id=\"world\">")
                .raw(Resources.text("world.json").strip())
                .raw("</script>\n<script type=\"application/json\" id=\"data\">")
                .raw(data)
                .raw("</script>\n");
        scripts.forEach(script -> page.raw("<script>").raw(script).raw("</script>\n"));
        return page.raw("</body>\n</html>\n").toString();
    }
}
