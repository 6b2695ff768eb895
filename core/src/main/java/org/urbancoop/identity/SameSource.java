package org.urbancoop.identity;

import java.util.Optional;
import org.urbancoop.source.Source;
import org.urbancoop.time.Edtf;

/** Whether two records of sources, which have one title, address or text, are of one source. */
public final class SameSource {

    private static final Sameness ONE_TEXT = Sameness.yes("their texts have one checksum", "본문의 체크섬이 같습니다");
    private static final Sameness ONE_ADDRESS = Sameness.yes("their addresses are the same", "주소가 같습니다");
    private static final Sameness OTHER_TEXT = Sameness.open("one address had two texts", "주소는 같으나 본문의 체크섬이 다릅니다");
    private static final Sameness OTHER_ADDRESS = Sameness.open("their addresses differ", "주소가 서로 다릅니다");
    private static final Sameness OTHER_EDITION = Sameness.no("they were published on two days", "발행일이 서로 다릅니다");

    private SameSource() {}

    /** Compares checksums, addresses and days; the titles are not looked at. */
    public static Sameness of(Source one, Source other) {
        Optional<Boolean> text = agree(one.getSha256(), other.getSha256());
        if (text.isPresent() && text.get()) {
            return ONE_TEXT;
        }
        if (isPublishedApart(one.getPublished(), other.getPublished())) {
            return OTHER_EDITION;
        }
        Optional<Boolean> address = agree(one.getUrl(), other.getUrl());
        if (address.isEmpty()) {
            return text.isPresent() ? OTHER_TEXT : Sameness.NOTHING_APART;
        }
        return !address.get() ? OTHER_ADDRESS : text.isPresent() ? OTHER_TEXT : ONE_ADDRESS;
    }

    private static Optional<Boolean> agree(Optional<String> one, Optional<String> other) {
        return one.flatMap(left -> other.map(left::equals));
    }

    private static boolean isPublishedApart(Optional<Edtf> one, Optional<Edtf> other) {
        return one.isPresent()
                && other.filter(day -> day.overlaps(one.get()).isNo()).isPresent();
    }
}
