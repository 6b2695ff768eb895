package org.urbancoop.json.city;

import org.urbancoop.city.CountryPeriod;
import org.urbancoop.code.Country;
import org.urbancoop.code.FormerCountry;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link CountryPeriod} in JSON, in writing order. */
public final class CountryPeriodCodec {

    public static final ObjectCodec<CountryPeriod, CountryPeriod.Builder> CODEC = ObjectCodec.of(
            CountryPeriod.class,
            () -> Table.of(CountryPeriod::builder, CountryPeriod.Builder::build, CountryPeriod.Builder::extensions)
                    .optional(
                            "country",
                            CodeCodec.of(Country.list()),
                            CountryPeriod::getCountry,
                            CountryPeriod.Builder::country)
                    .optional(
                            "formerCountry",
                            CodeCodec.of(FormerCountry.list()),
                            CountryPeriod::getFormerCountry,
                            CountryPeriod.Builder::formerCountry)
                    .optional("period", EdtfCodec.CODEC, CountryPeriod::getPeriod, CountryPeriod.Builder::period)
                    .exactlyOneOf("country", "formerCountry"));

    private CountryPeriodCodec() {}
}
