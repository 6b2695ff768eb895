package org.urbancoop.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.time.Edtf;

class ProjectStatusOnTest {

    @ParameterizedTest
    @CsvSource({
        "2014/2016, , 2015-06-01, implementation",
        "2014/2016, , 2015, implementation",
        "2014/2016, , 2014-03-01, ",
        "2014/2016, , 2013-12-31, ",
        "2014/2016, , 2017-01-01, completion",
        "2014/.., , 2030-01-01, implementation",
        "2014/, , 2030-01-01, ",
        "2014~/2016, , 2015-06-01, ",
        "2014/2016, implementation, 2017-01-01, completion",
        "2014/2016, closed, 2017-01-01, closed",
        "2014/2016, closed, 2015-06-01, ",
        "2014/2016, cancelled, 2017-01-01, cancelled",
        "2014/2016, suspended, 2017-01-01, ",
        "2014/2016, suspended, 2015-06-01, ",
        "2014/2016, preparation, 2013-06-01, ",
    })
    void statusOn(String period, @Nullable String stated, String day, @Nullable String status) {
        Project.Builder project = Project.builder().id("p").title("P").period(Edtf.parse(period));
        if (stated != null) {
            project.status(ProjectStatus.of(stated));
        }
        assertThat(project.build()
                        .statusOn(Edtf.parse(day))
                        .map(ProjectStatus::term)
                        .orElse(null))
                .isEqualTo(status);
    }

    @Test
    void statusOn_withoutAPeriod_isNotKnown() {
        Project closed = Project.builder()
                .id("p")
                .title("P")
                .status(ProjectStatus.CLOSED)
                .build();
        assertThat(closed.statusOn(Edtf.parse("2020-01-01"))).isEmpty();
    }
}
