package org.urbancoop.validation.rules.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.urbancoop.city.City;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.organization.Organization;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = WrongLanguage.CODE,
        severity = Severity.WARNING,
        category = Category.TEXT,
        title = @Text(en = "A text stands under the wrong language", ko = "텍스트가 다른 언어 자리에 있음"),
        message =
                @Text(
                        en = "'{value}' is not written as {language} is",
                        ko = "'{value}'은(는) 언어 태그 '{language}'의 문자로 쓰이지 않았습니다"),
        rationale =
                @Text(
                        en = "Readers in that language get a text that they cannot read, and the right slot is empty.",
                        ko = "그 언어의 독자는 읽을 수 없고 맞는 자리는 비어 있습니다."),
        hint = @Text(en = "Move the text to the language it is in.", ko = "텍스트를 그 언어의 자리로 옮기십시오."),
        references = "https://www.unicode.org/iso15924/",
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","names":{"ko":"서울","en":"Seoul","ja":\
    "ソウル","ru":"Сеул"}}""", """
    {"type":"city","id":"x","name":"X","kind":"city","names":{"ko":"서울","ja":"東京","zh":"北京","ru":"Москва","uk":"Київ",\
    "bg":"София","mn":"Улаанбаатар","el":"Αθήνα","ar":"القاهرة","fa":"تهران","ur":"لاہور","he":"ירושלים","th":\
    "กรุงเทพ","lo":"ວຽງຈັນ","km":"ភ្នំពេញ","my":"ရန်ကုန်","hi":"दिल्ली","ne":"काठमाडौं","bn":"ঢাকা","am":"አዲስ"}}""", """
    {"type":"city","id":"x","name":"X","kind":"city","names":{"zh-Latn-pinyin":"Běijīng","ms-Arab":"كوالا لومڤور",\
    "zh-Hant":"臺北","sr-Cyrl":"Београд","ko-Kore":"서울","ja-Jpan":"東京","und-Zyyy":"X","und-Abcd":"서울"}}
    {"type":"organization","id":"k","name":"KOICA","kind":"public-agency","names":{"ko":"KOICA","ja":"C40"}}""", """
    {"type":"city","id":"y","name":"Y","kind":"city","names":{"ko-KR":"서울 \
    CBD","ja-Hira":"とうきょう","mn-Mong":"ᠤᠯᠠᠭᠠᠨ","xx":"서울","en":"2016 ー","ko-x":"2016"},"aliases":["서울"]}
    {"type":"project","id":"p","title":"P","summary":"서울","participants":[{"group":{"label":"서울"}}]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","names":{"en":"서울"}}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","names":{"ko":"Seoul"}}""", """
    {"type":"organization","id":"smg","name":"서울특별시","kind":"local-government"}""", """
    {"type":"city","id":"seoul","name":"Seоul","kind":"metropolis"}
    {"type":"city","id":"moscow","name":"Moscow","kind":"city","names":{"ru":"Mосква","de":"Μoskau"}}""", """
    {"type":"city","id":"x","name":"X","kind":"city","names":{"ko":"X","ja":"X","zh":"X","ru":"X","uk":"X","bg":"X",\
    "mn":"X","el":"X","ar":"X","fa":"X","ur":"X","he":"X","th":"X","lo":"X","km":"X","my":"X","hi":"X","ne":"X","bn":\
    "X","am":"X"}}""", """
    {"type":"city","id":"y","name":"Y","kind":"city","names":{"en":"서울","fr":"서울","de":"서울","es":"서울","pt":"서울","it":\
    "서울","nl":"서울","pl":"서울","tr":"서울","vi":"서울","id":"서울","ms":"서울","sv":"서울","da":"서울","fi":"서울","cs":"서울","hu":"서울",\
    "ro":"서울"}}
    {"type":"city","id":"z","name":"Seoul 서울","kind":"city"}
    {"type":"project","id":"p","title":"P","titles":{"ko":"Seoul"}}""", """
    {"type":"city","id":"x","name":"X","kind":"city","names":{"zh-Latn":"서울","ms-Arab":"Kuala Lumpur","en-Latn":"서울",\
    "zh-Hans":"Beijing","ko":"SEOUL METRO"}}"""})
public final class WrongLanguage implements Rule<String> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "text-in-wrong-language";

    /** Creates the rule. */
    public WrongLanguage() {}

    @Override
    public Class<String> reads() {
        return String.class;
    }

    @Override
    public void check(String text, RuleContext context) {
        String member = context.step(0);
        boolean slot = member.equals("names") || member.equals("titles");
        boolean english = member.equals("name")
                && (context.subject() instanceof City || context.subject() instanceof Organization);
        if (!slot && !english) {
            return;
        }
        boolean ascii = isAscii(text);
        if (ascii && english) {
            return;
        }
        OptionalInt odd = ascii ? OptionalInt.empty() : odd(text);
        if (odd.isPresent()) {
            context.report()
                    .with("letter", name(odd.getAsInt()))
                    .message(ODD)
                    .hint(REPLACE)
                    .add();
            return;
        }
        if (english && isNamedSo(context.subject(), text)) {
            return;
        }
        Locale tag = english ? Locale.ENGLISH : Locale.forLanguageTag(context.step(1));
        String language = tag.getScript().isEmpty() ? tag.getLanguage() : tag.getLanguage() + "-" + tag.getScript();
        Set<UnicodeScript> wanted = wanted(tag);
        if (wanted.isEmpty() || ACRONYM.matcher(text).matches()) {
            return;
        }
        Set<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> found.add(UnicodeScript.of(letter)));
        found.remove(UnicodeScript.COMMON);
        found.remove(UnicodeScript.INHERITED);
        // A name in Hangul or Cyrillic may hold a Latin acronym; a Latin one holds nothing else.
        boolean fits =
                wanted.equals(LATIN) ? LATIN.containsAll(found) : found.stream().anyMatch(wanted::contains);
        if (!found.isEmpty() && !fits) {
            context.report().with("language", language).add();
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether the record says of which other language its only name is, as 파리 with the same in Korean. */
    private static boolean isNamedSo(Object subject, String text) {
        Map<String, String> names = subject instanceof City city
                ? city.getNames()
                : subject instanceof Organization organization ? organization.getNames() : Map.of();
        return names.entrySet().stream()
                .anyMatch(each -> each.getValue().equals(text) && !each.getKey().startsWith("en"));
    }

    /** The scripts of a language; those that its tag names, as in {@code zh-Latn-pinyin}; none if nobody knows. */
    private static Set<UnicodeScript> wanted(Locale tag) {
        String code = tag.getScript();
        if (code.isEmpty()) {
            return SCRIPTS.getOrDefault(tag.getLanguage(), WITH_LATIN.contains(tag.getLanguage()) ? LATIN : Set.of());
        }
        Set<UnicodeScript> mixed = MIXED.get(code);
        if (mixed != null) {
            return mixed;
        }
        try {
            UnicodeScript script = UnicodeScript.forName(code);
            return script == UnicodeScript.COMMON ? Set.of() : Set.of(script);
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    /** The letter of another script within a word that looks like one of its own, as Cyrillic о in Seоul. */
    private static OptionalInt odd(String text) {
        for (String word : text.split("\\P{L}+", -1)) {
            int[] latin = letters(word, LATIN);
            int[] alike = letters(word, ALIKE);
            if (latin.length > 0 && alike.length > 0) {
                return OptionalInt.of(latin.length < alike.length ? latin[0] : alike[0]);
            }
        }
        return OptionalInt.empty();
    }

    private static int[] letters(String word, Set<UnicodeScript> scripts) {
        return word.codePoints()
                .filter(letter -> scripts.contains(UnicodeScript.of(letter)))
                .toArray();
    }

    /** Such as {@code о (U+043E, CYRILLIC SMALL LETTER O)}. */
    private static String name(int letter) {
        return String.format(
                Locale.ROOT, "%s (U+%04X, %s)", Character.toString(letter), letter, Character.getName(letter));
    }

    /** The scripts with letters that look like Latin ones. */
    private static final Set<UnicodeScript> ALIKE = Set.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private static final Message ODD = new Message(
            "'{value}' has {letter} within a word of other letters", "'{value}'의 한 낱말에 다른 문자가 섞여 있습니다: {letter}");

    private static final Message REPLACE = new Message("Write the letter that looks alike.", "모양이 같은 글자로 바꾸십시오.");

    private static final Set<UnicodeScript> LATIN = Set.of(UnicodeScript.LATIN);
    private static final Set<UnicodeScript> CYRILLIC = Set.of(UnicodeScript.CYRILLIC);
    private static final Set<UnicodeScript> ARABIC = Set.of(UnicodeScript.ARABIC);

    /** The scripts of languages that are not written in Latin letters. */
    private static final Map<String, Set<UnicodeScript>> SCRIPTS = Map.ofEntries(
            Map.entry("ko", Set.of(UnicodeScript.HANGUL)),
            Map.entry("ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
            Map.entry("zh", Set.of(UnicodeScript.HAN)),
            Map.entry("ru", CYRILLIC),
            Map.entry("uk", CYRILLIC),
            Map.entry("bg", CYRILLIC),
            Map.entry("mn", Set.of(UnicodeScript.CYRILLIC, UnicodeScript.MONGOLIAN)),
            Map.entry("el", Set.of(UnicodeScript.GREEK)),
            Map.entry("ar", ARABIC),
            Map.entry("fa", ARABIC),
            Map.entry("ur", ARABIC),
            Map.entry("he", Set.of(UnicodeScript.HEBREW)),
            Map.entry("th", Set.of(UnicodeScript.THAI)),
            Map.entry("lo", Set.of(UnicodeScript.LAO)),
            Map.entry("km", Set.of(UnicodeScript.KHMER)),
            Map.entry("my", Set.of(UnicodeScript.MYANMAR)),
            Map.entry("hi", Set.of(UnicodeScript.DEVANAGARI)),
            Map.entry("ne", Set.of(UnicodeScript.DEVANAGARI)),
            Map.entry("bn", Set.of(UnicodeScript.BENGALI)),
            Map.entry("am", Set.of(UnicodeScript.ETHIOPIC)));

    /** The codes of ISO 15924 that stand for several scripts, or for one in some of its forms. */
    private static final Map<String, Set<UnicodeScript>> MIXED = Map.of(
            "Hans", Set.of(UnicodeScript.HAN),
            "Hant", Set.of(UnicodeScript.HAN),
            "Jpan", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            "Kore", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN));

    /** A name such as {@code KOICA} or {@code C40}, which is the same in all languages. */
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9&-]{1,9}");

    private static final Set<String> WITH_LATIN = Set.of(
            "en", "fr", "de", "es", "pt", "it", "nl", "pl", "tr", "vi", "id", "ms", "sv", "da", "fi", "cs", "hu", "ro");
}
