package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;

class SchemaTest {

    @Test
    void schema_isMadeFromTheTables() {
        GeneratedFile.check(SchemaDoor.FILE, SchemaGenerator.schema());
    }

    @Test
    void tmp() {
        for (Corpus.Document d : Corpus.all()) {
            boolean read;
            try { UrbancoopJson.of().read(d.bytes(), d.type()); read = true; } catch (org.urbancoop.json.reading.UrbancoopJsonException e) { read = false; }
            var r = SchemaDoor.refusals(d.bytes(), d.type().getSimpleName());
            boolean exp = d.verdict()=='y' ? read && r.isEmpty() : d.verdict()=='n' ? !read && !r.isEmpty() : read != r.isEmpty();
            if (!exp) System.out.println(d + " read " + read + " schema " + r);
        }
        assertThat(SchemaDoor.refusals(UrbancoopJson.of().toBytes(UrbancoopDataset.load()), "Dataset")).isEmpty();
    }
}
