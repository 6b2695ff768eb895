package org.urbancoop.benchmarks;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.amount.Money;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.Role;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Coordinates;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;
import org.urbancoop.validation.RecordValidator;

/**
 * The constraints of single records, checked without a provider and by Hibernate Validator: the same records, clean and
 * with a blank name, in the same run.
 */
@State(Scope.Benchmark)
@Fork(1)
public class ValidationBenchmark {

    private final List<CooperationRecord> clean = records("Seoul");
    private final List<CooperationRecord> broken = records(" ");
    private final Validator hibernate = hibernate();

    /** Makes the records and Hibernate Validator, which is no part of what is measured. */
    public ValidationBenchmark() {}

    static Validator hibernate() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    static List<CooperationRecord> records(String name) {
        Citation citation = Citation.of(RecordReference.parse("source/seoul-policy-sharing"), "Seoul (Korea)");
        List<CooperationRecord> records = new ArrayList<>();
        records.add(City.builder()
                .id("seoul")
                .name(name)
                .kind(CityKind.METROPOLIS)
                .country(Country.of("KR"))
                .putName("ko", "서울")
                .addAlias("Soul")
                .location(Coordinates.of("37.566", "126.9784"))
                .putIdentifier("geonames", "1835848")
                .addCitation(citation)
                .build());
        records.add(Agreement.builder()
                .id("seoul-taipei")
                .kind(AgreementKind.SISTER_CITY)
                .term(name)
                .addParty(Reference.parse("city/seoul"))
                .addParty(Reference.parse("city/taipei"))
                .signed(Edtf.parse("1968"))
                .putClassification("seoul-region", "Asia")
                .addCitation(citation)
                .build());
        records.add(Project.builder()
                .id("ulaanbaatar-fare-collection-2014")
                .title(name)
                .period(Edtf.parse("2014/2025"))
                .addParticipant(Participation.of(Role.COUNTERPART, Reference.parse("city/ulaanbaatar")))
                .addParticipant(Participation.of(Role.IMPLEMENTING, Reference.parse("city/seoul")))
                .budget(Money.of(BigDecimal.valueOf(5_400_000), Currency.of("USD")))
                .addCitation(citation)
                .build());
        records.add(Event.builder()
                .id("apuf-7")
                .title(name)
                .kind(EventKind.FORUM)
                .when(Edtf.parse("2019-10-15/2019-10-17"))
                .timeZone("Asia/Kuala_Lumpur")
                .edition(7)
                .addTheme("Waste management")
                .addAgenda(AgendaItem.builder().title("Opening").build())
                .addParticipant(Participation.of(Role.ORGANIZER, Reference.parse("organization/unescap")))
                .addCitation(citation)
                .build());
        return records;
    }

    /**
     * Four clean records without a provider.
     *
     * @param hole takes what was found, so that nothing is left out
     */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public void cleanUrbancoop(Blackhole hole) {
        for (CooperationRecord entry : clean) {
            hole.consume(RecordValidator.standard().validateConstraints(entry));
        }
    }

    /**
     * Four clean records by Hibernate Validator.
     *
     * @param hole takes what was found, so that nothing is left out
     */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public void cleanHibernate(Blackhole hole) {
        for (CooperationRecord entry : clean) {
            hole.consume(hibernate.validate(entry));
        }
    }

    /**
     * Four records with one violation each, without a provider.
     *
     * @param hole takes what was found, so that nothing is left out
     */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public void brokenUrbancoop(Blackhole hole) {
        for (CooperationRecord entry : broken) {
            hole.consume(RecordValidator.standard().validateConstraints(entry));
        }
    }

    /**
     * Four records with one violation each, by Hibernate Validator.
     *
     * @param hole takes what was found, so that nothing is left out
     */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public void brokenHibernate(Blackhole hole) {
        for (CooperationRecord entry : broken) {
            hole.consume(hibernate.validate(entry));
        }
    }
}
