package org.urbancoop.exchange.jsonld;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Code;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.exchange.Account;
import org.urbancoop.exchange.ledger.Attribution;
import org.urbancoop.exchange.ledger.Characters;
import org.urbancoop.exchange.ledger.Columns;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.ledger.Ledger;
import org.urbancoop.exchange.ledger.Words;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;

/**
 * The nodes of a dataset: one for the header, each record and each total, and within them one for each object, by its
 * place, and for each entry of a map, without a name.
 */
final class Nodes {

    /** The account's word for what has a node of its own. */
    static final String NODE = "node";

    private static final Message NO_LANGUAGE =
            new Message("Its key is no language tag by BCP 47", "키가 BCP 47 언어 태그가 아닙니다");

    private final Dataset dataset;
    private final Account account;
    private final Ledger ledger;
    private final Optional<Publication> publication;
    private final Concepts concepts = new Concepts();

    Nodes(Dataset dataset, Account account, Optional<Publication> publication, Consumer<Loss> losses) {
        this.dataset = dataset;
        this.account = account;
        this.ledger = new Ledger(account, losses);
        this.publication = publication;
    }

    /** Gets the dataset itself. */
    Map<String, Object> header() {
        Entry entry = ledger.open(dataset);
        Map<String, Object> node = node("dataset/" + dataset.getId(), entry);
        Derivations.header(
                dataset,
                Attribution.of(dataset, Characters.UNICODE),
                publication,
                (property, value) -> put(node, property, value));
        entry.close();
        return node;
    }

    Map<String, Object> node(CooperationRecord each) {
        Entry entry = ledger.open(each);
        Map<String, Object> node = node(entry.subject(), entry);
        Derivations.of(each, (property, value) -> put(node, property, value));
        entry.close();
        return node;
    }

    Map<String, Object> node(DeclaredTotal total) {
        Entry entry = ledger.open(total);
        Map<String, Object> node = node(entry.subject(), entry);
        entry.close();
        return node;
    }

    /** Gets the terms of code lists that the nodes so far name. */
    Stream<Map<String, Object>> concepts() {
        return concepts.nodes();
    }

    private Map<String, Object> node(String id, Entry entry) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id);
        new Writing(id, entry).members(entry.object(), JsonPointer.ROOT, node);
        return node;
    }

    private static String type(Extensible object) {
        return object.getClass().getSuperclass().getSimpleName();
    }

    /** Several values of one property become a list. */
    private static void put(Map<String, Object> node, String property, Object value) {
        node.merge(property, value, (before, more) -> {
            List<Object> all = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
            all.addAll(more instanceof List<?> list ? list : List.of(more));
            return all;
        });
    }

    /** The members of one record and of all that is in it. */
    private final class Writing {

        private final String subject;
        private final Entry entry;

        Writing(String subject, Entry entry) {
            this.subject = subject;
            this.entry = entry;
        }

        void members(Extensible object, JsonPointer place, Map<String, Object> node) {
            String type = type(object);
            @Nullable
            Object kind = MemberValues.find(object, JsonPointer.of("/kind")).orElse(null);
            node.put("@type", Classes.of(type, kind == null ? null : kind.toString()));
            MemberValues.of(object).forEach((name, value) -> {
                String as = account.get(type, name).as();
                JsonPointer at = place.child(name);
                if (as.startsWith("@")) {
                    // The id and the type of a record, which its node has already.
                    entry.carry(at);
                } else if (!as.equals(NODE)) {
                    member(Members.of(object.getClass()).get(name), as, value, at, node);
                }
            });
        }

        private void member(
                MemberDescription member, String as, Object value, JsonPointer at, Map<String, Object> node) {
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, text) -> entry(as, key.toString(), text.toString(), at, node));
            } else if (value instanceof List<?> list) {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < list.size(); i++) {
                    value(member, as, list.get(i), at.child(Integer.toString(i)))
                            .ifPresent(values::add);
                }
                if (!values.isEmpty()) {
                    put(node, as, values);
                }
            } else {
                value(member, as, value, at).ifPresent(one -> put(node, as, one));
            }
        }

        /** A name in another language, or what a register, a scheme or a table calls it. */
        private void entry(String as, String key, String text, JsonPointer map, Map<String, Object> node) {
            JsonPointer at = map.child(key);
            if (!Characters.has(key, Characters.UNICODE)) {
                entry.tell(Loss.Kind.LEFT_OUT, at, Words.KEY);
            } else if (!as.equals("name")) {
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("@type", "PropertyValue");
                value.put("propertyID", key);
                value.put("value", text(text, at));
                put(node, as, value);
            } else if (isLanguage(key)) {
                put(node, as, Literals.inLanguage(text(text, at), key));
            } else {
                entry.tell(Loss.Kind.LEFT_OUT, at, NO_LANGUAGE);
            }
        }

        private Optional<Object> value(MemberDescription member, String as, Object value, JsonPointer at) {
            if (value instanceof Extensible object) {
                return object(object, at);
            } else if (value instanceof Code code) {
                return Optional.of(code(code, as, at));
            } else if (member.kind() == ValueKind.TEXT) {
                String text = text(value, at);
                return Optional.of(as.equals("url") && Iris.isAddress(text) ? Iris.to(text) : text);
            }
            entry.carry(at);
            return Optional.of(plain(member, value));
        }

        private Optional<Object> object(Extensible object, JsonPointer at) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("@id", Iris.of(subject, at));
            members(object, at, node);
            // One without members is told when the books are closed.
            return node.size() > 2 ? Optional.of(node) : Optional.empty();
        }

        /** A known term becomes the concept of its list, unless schema.org wants a text; any other one stays a text. */
        private Object code(Code code, String as, JsonPointer at) {
            if (!code.isKnown() || as.indexOf(':') < 0) {
                return text(code, at);
            }
            entry.carry(at);
            concepts.use(code);
            return Iris.to(Iris.of(code));
        }

        private Object plain(MemberDescription member, Object value) {
            return switch (member.kind()) {
                case DATE, MOMENT -> Literals.date(value.toString());
                case NUMBER -> Literals.decimal((BigDecimal) value);
                case DURATION -> Literals.duration(value.toString());
                case INTEGER, BOOLEAN -> value;
                case RECORD, REFERENCE -> reference((Reference) value);
                // Only totals name others by their ids alone.
                case IDENTIFIER -> Iris.to("declared-total/" + value);
                default -> MemberValues.text(value);
            };
        }

        private Object reference(Reference reference) {
            if (reference instanceof CountryReference of && of.country().isKnown()) {
                concepts.use(of.country());
            }
            return Iris.to(Iris.of(reference));
        }

        private String text(Object value, JsonPointer at) {
            return Columns.text(entry, at, value, Characters.UNICODE);
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
