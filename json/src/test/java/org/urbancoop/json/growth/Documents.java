package org.urbancoop.json.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.urbancoop.testing.Alike;

/** Documents of n parts that hurt what takes more than n log n, by the name of their shape. */
final class Documents {

    private static final List<String> ARRAYS = List.of(
            "sources", "cities", "organizations", "agreements", "projects", "events", "programs", "declaredTotals");

    static final Map<String, IntFunction<Documents>> SHAPES = shapes();

    private final Map<String, StringJoiner> arrays = new TreeMap<>();
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder header = new StringBuilder();

    private Documents() {
        header.append("\"title\":\"T\",\"asOf\":\"2026-01-01\"");
    }

    /** Adds a record, such as {@code 'id':'seoul','name':'Seoul'}; apostrophes are quotation marks. */
    private Documents add(String array, String members) {
        String json = '{' + members.replace('\'', '"') + '}';
        arrays.computeIfAbsent(array, none -> new StringJoiner(",\n")).add(json);
        String type = switch (array) {
            case "cities" -> "city";
            case "declaredTotals" -> "declared-total";
            default -> array.substring(0, array.length() - 1);
        };
        lines.append("{\"type\":\"")
                .append(type)
                .append("\",")
                .append(json, 1, json.length())
                .append('\n');
        return this;
    }

    /** Obtains the dataset as a document. */
    String json(String version) {
        StringBuilder json = new StringBuilder("{\"format\":\"urbancoop\",\"formatVersion\":\"")
                .append(version)
                .append("\",\"id\":\"d\",")
                .append(header);
        for (String array : ARRAYS) {
            StringJoiner records = arrays.get(array);
            if (records != null) {
                json.append(",\n\"")
                        .append(array)
                        .append("\":[\n")
                        .append(records)
                        .append("\n]");
            }
        }
        return json.append("}\n").toString();
    }

    /** Obtains the records, one a line. */
    String lines() {
        return lines.toString();
    }

    private static Map<String, IntFunction<Documents>> shapes() {
        Map<String, IntFunction<Documents>> shapes = new LinkedHashMap<>();
        shapes.put("ordinary records", n -> records(n, i -> "r" + i));
        shapes.put("ids, names and keys of one hash code", n -> records(4 * n, Alike.texts(4 * n)::get));
        shapes.put("records that are one but for their ids", n -> {
            Documents made = new Documents();
            for (int i = 0; i < n; i++) {
                made.add("cities", "'id':'c" + i + "','name':'Same','kind':'city','country':'KR','aliases':['Other']");
                made.add("organizations", "'id':'o" + i + "','name':'Same','kind':'ministry','acronym':'S'");
                made.add("agreements", "'id':'a" + i + "','kind':'sister-city','parties':['city/c0','city/c1']");
                made.add("projects", "'id':'p" + i + "','title':'Same','period':'2001/2002'");
                made.add(
                        "events",
                        "'id':'e" + i + "','title':'Same','kind':'forum','edition':1,'when':'2001-0" + (1 + i % 9)
                                + "','partOf':'program/g'");
            }
            return made;
        });
        shapes.put("one record again and again", n -> {
            Documents made = new Documents();
            for (int i = 0; i < n; i++) {
                made.add("cities", "'id':'c','name':'Same','kind':'city','country':'KR','parent':'city/d'");
                made.add(
                        "events",
                        "'id':'e','title':'Same','kind':'forum','when':'2001-01-01','startTime':'09:00','partOf':'eve"
                                + "nt/f'");
                made.add("events", "'id':'f','title':'Whole','kind':'forum','when':'2001-01-01','startTime':'10:00'");
                made.add(
                        "agreements",
                        "'id':'a','kind':'k','parties':['city/c','city/d'],"
                                + "'relations':[{'kind':'renews','target':'agreement/a'}]");
            }
            return made;
        });
        shapes.put(
                "one city with many members",
                n -> new Documents()
                        .add(
                                "cities",
                                "'id':'c','name':'C','kind':'city','country':'KR'"
                                        + list("aliases", n, i -> "'" + alike(n, i) + "'")
                                        + list("formerNames", n, i -> "{'name':'" + alike(n, i) + "'}")
                                        + map("names", n, "n")
                                        + map("identifiers", n, "n")
                                        + map("classifications", n, "n")
                                        + citations(n)
                                        + relations(n, "replaces", "city")
                                        + list("links", n, i -> "{'rel':'about','url':'https://example.org/" + i + "'}")
                                        + "," + entries(n, "n")));
        shapes.put(
                "one project with many parts",
                n -> new Documents()
                        .add(
                                "projects",
                                "'id':'p','title':'P'"
                                        + participants(n)
                                        + list(
                                                "locations",
                                                n,
                                                i -> "{'label':'" + alike(n, i) + "','ref':'city/" + alike(n, i) + "'}")
                                        + list("components", n, i -> "{'title':'" + alike(n, i) + "'}")
                                        + list("services", n, i -> "'" + alike(n, i) + "'")
                                        + relations(n, "follows", "project")
                                        + citations(n)));
        shapes.put(
                "one event with many parts",
                n -> new Documents()
                        .add(
                                "events",
                                "'id':'e','title':'E','kind':'forum','when':'2001-01-01'"
                                        + participants(n)
                                        + list(
                                                "agenda",
                                                n,
                                                i -> "{'title':'" + alike(n, i)
                                                        + "','startTime':'10:00','when':'2001-01-02'}")
                                        + list(
                                                "costs",
                                                n,
                                                i -> "{'item':'" + alike(n, i) + "','covers':['" + alike(n, n - 1 - i)
                                                        + "']}")
                                        + list("deadlines", n, i -> "{'kind':'" + alike(n, i) + "','when':'2002'}")
                                        + list("audience", n, i -> "'" + alike(n, i) + "'")
                                        + list("contacts", n, i -> "{'email':'" + alike(n, i) + "@example.org'}")
                                        + relations(n, "builds-on", "event")));
        shapes.put("one agreement with many parties and relations", n -> {
            Documents made = new Documents()
                    .add(
                            "agreements",
                            "'id':'a','kind':'sister-city'"
                                    + list("parties", n, i -> "'city/" + alike(n, i) + "'")
                                    + list(
                                            "statusHistory",
                                            n,
                                            i -> "{'status':'active','since':'20" + (10 + i % 90) + "'}")
                                    + list("relations", n, i -> "{'kind':'renews','target':'agreement/b'}"));
            made.add("agreements", "'id':'b','kind':'sister-city'" + list("parties", n, i -> "'city/" + i + "'"));
            for (int i = 0; i < n; i++) {
                made.add(
                        "agreements",
                        "'id':'c" + i + "','kind':'sister-city','parties':['city/x','city/y'],"
                                + "'relations':[{'kind':'renews','target':'agreement/b'}]");
            }
            return made;
        });
        shapes.put("an agreement with many relations and others like it", n -> {
            Documents made = new Documents()
                    .add(
                            "agreements",
                            "'id':'a','kind':'sister-city','parties':['city/x','city/y']"
                                    + list("relations", n, i -> "{'kind':'follows','target':'agreement/z" + i + "'}"));
            for (int i = 0; i < n; i++) {
                made.add("agreements", "'id':'c" + i + "','kind':'sister-city','parties':['city/x','city/y']");
            }
            return made;
        });
        shapes.put("chains of wholes", n -> chains(n, false));
        shapes.put("circles of wholes and relations", n -> chains(n, true));
        shapes.put("many persons", n -> {
            Documents made = new Documents();
            for (int i = 0; i < n; i++) {
                made.add(
                        "projects",
                        "'id':'p" + i + "','title':'Project " + i + "','summary':'By Ann" + word(i + 1) + " Lee"
                                + word(i + 1) + ", Mr. Kim" + word(i) + "','participants':[{'person':{'name':'Ann"
                                + word(i)
                                + " Lee" + word(i) + "','affiliation':'City'}}]");
            }
            return made;
        });
        shapes.put("one city and one source for all", n -> {
            Documents made = new Documents()
                    .add("sources", "'id':'s','title':'S'")
                    .add(
                            "cities",
                            "'id':'c','name':'C','kind':'city','country':'KR'"
                                    + list("aliases", n, i -> "'C" + word(i) + "'"));
            for (int i = 0; i < n; i++) {
                made.add(
                        "organizations",
                        "'id':'o" + i + "','name':'O" + i
                                + "','kind':'local-government','represents':'city/c','city':'city/c'");
                made.add(
                        "projects",
                        "'id':'p" + i + "','title':'P" + i + "','participants':[{'role':'counterpart',"
                                + "'party':'city/c'},{'role':'funding','party':'organization/o" + i
                                + "'}],'citations':[{'source':'source/s','verbatim':'v'}]");
            }
            return made;
        });
        shapes.put("a long date and many events", n -> {
            Documents made = new Documents();
            for (int i = 0; i < 20; i++) {
                made.add("events", "'id':'l" + i + "','title':'Same','kind':'forum','when':'" + days(n) + "'");
            }
            for (int i = 0; i < n; i++) {
                made.add(
                        "events",
                        "'id':'e" + i + "','title':'Same','kind':'forum','when':'2001-01-0" + (1 + i % 9) + "'");
            }
            return made;
        });
        shapes.put("sources and totals that do not meet", n -> {
            Documents made = new Documents();
            for (int i = 0; i < n; i++) {
                made.add("sources", "'id':'s" + i + "','title':'S" + i + "'");
                made.add(
                        "declaredTotals",
                        "'id':'t" + i + "','what':'city','measure':'" + (i % 2 == 0 ? "share" : "count")
                                + "','stated':0.5,'citation':{'source':'source/u'},'parts':['t" + (i + 1) + "']");
            }
            return made;
        });
        shapes.put("records that cannot be read", n -> {
            Documents made = new Documents();
            for (int i = 0; i < n; i++) {
                made.add("cities", "'id':'c" + i + "','name':'C" + i + "','kind':'city','country':'KR','typo':1");
                made.add("cities", "'id':'C " + i + "','name':7,'kind':'','country':'Korea','parent':'seoul'");
                made.add("events", "'id':'e" + i + "','title':'E','kind':'forum','when':'soon','agenda':[{}]");
                made.add("projects", "'id':'p" + i + "','title':'P'");
            }
            return made;
        });
        shapes.put(
                "one record with many problems",
                n -> new Documents()
                        .add(
                                "events",
                                "'id':'e','title':'E','kind':'forum'"
                                        + list("agenda", n, i -> "{'startTime':'" + i + "'}")
                                        + list("participants", n, i -> "{'party':'x" + i + "'}"))
                        .add(
                                "cities",
                                "'id':'c','name':'C','kind':'city'"
                                        + list("aliases", n, i -> "' '")
                                        + list("links", n, i -> "{'rel':'about','url':'x'}")));
        shapes.put(
                "a member again and again",
                n -> new Documents()
                        .add(
                                "cities",
                                "'id':'c','name':'C','kind':'city'" + ",'country':'KR'".repeat(n)
                                        + ",'x':1".repeat(n)));
        shapes.put(
                "unknown members, deep and long",
                n -> new Documents()
                        .add(
                                "cities",
                                "'id':'c','name':'C','kind':'city','deep':" + "[".repeat(80) + "{" + entries(n, "n")
                                        + "}" + "]".repeat(80) + list("many", n, i -> "{'k':" + i + ".50}")
                                        + ",'digits':1" + "0".repeat(20)));
        shapes.put("long texts", n -> {
            Documents made = new Documents();
            int long16 = 16 * n;
            made.add(
                    "sources",
                    "'id':'s','title':'" + "가".repeat(long16) + "','url':'https://" + "a.".repeat(long16)
                            + "','licence':'" + " ".repeat(long16) + "','language':'" + "a-".repeat(long16) + "'");
            made.add(
                    "cities",
                    "'id':'c','name':'" + "a b ".repeat(long16) + "','kind':'city','aliases':['"
                            + "\\u0041".repeat(long16) + "','" + "é ".repeat(long16)
                            + "'],'citations':[{'source':'source/s',"
                            + "'verbatim':'" + "e\u0301".repeat(long16) + "','field':'" + "/a".repeat(long16) + "'}]");
            made.add(
                    "events",
                    "'id':'e','title':'" + "Mr. Kim ".repeat(long16) + "','kind':'forum','when':'" + days(n)
                            + "','contacts':[{'email':'" + "a.".repeat(long16) + "@" + "b.".repeat(long16)
                            + "','telephone':'"
                            + "+1 ".repeat(long16) + "','person':{'name':'" + "Kim ".repeat(long16)
                            + "'}}],'timeZone':'"
                            + "Asia/".repeat(long16) + "'");
            made.add(
                    "projects",
                    "'id':'p','title':'" + "@".repeat(long16) + "','summary':'" + "a@b.c/".repeat(long16) + " "
                            + "+1 (".repeat(long16) + " " + "Mon, 1 ".repeat(long16) + "'");
            made.add(
                    "declaredTotals",
                    "'id':'t','what':'city','measure':'count','stated':1,'where':[{'member':'"
                            + "/a~1".repeat(long16) + "','is':'" + "x".repeat(long16)
                            + "'}],'citation':{'source':'source/s'}");
            return made;
        });
        shapes.put(
                "long texts in place of ids and codes",
                n -> new Documents()
                        .add(
                                "cities",
                                "'id':'" + "a-".repeat(16 * n) + "','name':'C','kind':'" + "k".repeat(16 * n)
                                        + "','country':'" + "K".repeat(16 * n) + "','parent':'city/"
                                        + "a".repeat(16 * n) + "'")
                        .add(
                                "events",
                                "'id':'e','title':'E','kind':'forum','when':'" + "2001-01/".repeat(16 * n)
                                        + "','startTime':'" + "1".repeat(16 * n) + "'"));
        return shapes;
    }

    /** Records of all types, each with an id that is given by its number. */
    private static Documents records(int n, IntFunction<String> id) {
        Documents made = new Documents();
        for (int i = 0; i < n; i++) {
            String own = id.apply(i);
            String next = id.apply((i + 1) % n);
            made.add(
                    "sources",
                    "'id':'" + own + "','title':'" + own + "','classifications':{'" + own + "':'" + own + "'}");
            made.add(
                    "cities",
                    "'id':'" + own + "','name':'" + own + "','kind':'" + own + "','country':'KR',"
                            + "'aliases':['The " + own + "'],'identifiers':{'" + own + "':'" + own + "'},'" + own
                            + "':true,"
                            + "'citations':[{'source':'source/" + own + "','verbatim':'" + own + "','field':'/name'}]");
            made.add(
                    "organizations",
                    "'id':'" + own + "','name':'" + own + "','kind':'local-government','city':'city/" + own
                            + "','represents':'city/" + next + "','memberOf':['organization/" + next + "']");
            made.add(
                    "agreements",
                    "'id':'" + own + "','kind':'" + own + "','parties':['city/" + own + "','city/" + next
                            + "'],'validity':'2001/2002'");
            made.add(
                    "projects",
                    "'id':'" + own + "','title':'" + own + "','period':'2001','participants':[{'role':'"
                            + own + "','party':'city/" + own + "'},{'role':'counterpart','party':'organization/" + own
                            + "'}]");
            made.add(
                    "events",
                    "'id':'" + own + "','title':'" + own + "','kind':'" + own + "','edition':" + (i + 1)
                            + ",'when':'2001-01-01','partOf':'program/" + own + "','costs':[{'item':'" + own + "'}]");
            made.add(
                    "programs",
                    "'id':'" + own + "','title':'" + own + "','kind':'" + own + "','partOf':'program/none'");
        }
        return made;
    }

    private static Documents chains(int n, boolean closed) {
        Documents made = new Documents();
        for (int i = 0; i < n; i++) {
            String next = closed && i == n - 1 ? "r0" : "r" + (i + 1);
            made.add(
                    "cities",
                    "'id':'r" + i + "','name':'N" + i + "','kind':'city','country':'KR','parent':'city/" + next + "'");
            made.add(
                    "organizations",
                    "'id':'r" + i + "','name':'N" + i + "','kind':'ministry','partOf':'organization/" + next + "'");
            made.add(
                    "events",
                    "'id':'r" + i + "','title':'N" + i + "','kind':'forum','when':'2001','partOf':'event/" + next
                            + "','relations':[{'kind':'follows','target':'event/" + next + "'}]");
            made.add(
                    "programs",
                    "'id':'r" + i + "','title':'N" + i + "','kind':'series','partOf':'program/" + next + "'");
            made.add(
                    "agreements",
                    "'id':'r" + i + "','kind':'sister-city','parties':['city/r" + i + "','city/" + next
                            + "'],'relations':[{'kind':'renews','target':'agreement/" + next + "'}]");
        }
        return made;
    }

    private static String participants(int n) {
        return list(
                "participants",
                n,
                i -> i % 2 == 0
                        ? "{'role':'counterpart','party':'city/" + alike(n, i) + "'}"
                        : "{'person':{'name':'" + alike(n, i) + " Lee'}}");
    }

    private static String citations(int n) {
        return list(
                "citations",
                n,
                i -> "{'source':'source/s','verbatim':'" + alike(n, i) + "','field':'/aliases/" + i + "'}");
    }

    private static String relations(int n, String kind, String type) {
        return list("relations", n, i -> "{'kind':'" + kind + "','target':'" + type + "/" + alike(n, i) + "'}");
    }

    private static String list(String name, int n, IntFunction<String> element) {
        return IntStream.range(0, n).mapToObj(element).collect(Collectors.joining(",", ",'" + name + "':[", "]"));
    }

    private static String map(String name, int n, String value) {
        return ",'" + name + "':{" + entries(n, value) + "}";
    }

    private static String entries(int n, String value) {
        return Alike.texts(n).stream()
                .map(key -> "'" + key + "':'" + value + "'")
                .collect(Collectors.joining(","));
    }

    private static String alike(int n, int i) {
        return Alike.text(n, i);
    }

    /** Letters alone, so that persons differ in them. */
    private static String word(int i) {
        StringBuilder word = new StringBuilder();
        for (int rest = i + 26; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    private static String days(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> String.format("%04d-%02d", 1000 + i / 12, 1 + i % 12))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
