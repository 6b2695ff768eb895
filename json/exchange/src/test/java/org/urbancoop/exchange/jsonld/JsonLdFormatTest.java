package org.urbancoop.exchange.jsonld;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.testing.AccountLaw;
import org.urbancoop.exchange.testing.Reading;

class JsonLdFormatTest extends AccountLaw {

    static final String BASE = "https://example.org/data/";

    @Override
    protected ExchangeFormat format() {
        return new JsonLdFormat();
    }

    @Override
    protected Reading read(byte[] written, Dataset dataset) throws IOException {
        return new LinkedReading(dataset, BASE).read(expand(written));
    }

    /** Expands a document; a word that its context does not know is an error. */
    static JsonArray expand(byte[] written) {
        try {
            JsonLdOptions options = new JsonLdOptions();
            options.setBase(URI.create(BASE));
            options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
            return JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(written)))
                    .options(options)
                    .get();
        } catch (JsonLdError e) {
            throw new AssertionError(e);
        }
    }
}
