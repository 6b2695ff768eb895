// What the declarations allow and what they find: this file compiles by `tsc --strict`, and the build holds it.
// A line below "@ts-expect-error" must not compile.
import type {
  City, CooperationRecord, Dataset, Edtf, Extended, Line, Measure, Participation, Project, RecordReference, Slug, Typed,
} from "./urbancoop.js";

/** A document that a program writes. */
export const dataset = {
  format: "urbancoop",
  formatVersion: "1.1",
  id: "my-city",
  title: "My city",
  cities: [{ id: "seoul", name: "Seoul", kind: "metropolis", country: "KR", names: { ko: "서울" } }],
  agreements: [{ id: "seoul-taipei", kind: "sister-city", parties: ["city/seoul", "city/taipei"], signed: "1968" }],
} satisfies Dataset;

/** A document that a program reads: what `JSON.parse` gives, after a validator has said that it is one. */
export function titles(text: string): string[] {
  const read = JSON.parse(text) as Dataset;
  return (read.projects ?? []).map(project => `${project.title} (${project.period ?? "undated"})`);
}

/** The type tells the records apart. */
export function label(record: CooperationRecord): string {
  switch (record.type) {
    case "city":
    case "organization":
      return record.name;
    case "agreement":
      return record.title ?? record.parties.join(" – ");
    default:
      return record.title;
  }
}

/** Who takes part is a party, a person or a group. */
export function participant(participation: Participation): string {
  return participation.party ?? participation.person?.name ?? participation.group?.label ?? "";
}

/** Lines of NDJSON begin with a header that has no records. */
export const lines: Line[] = [
  { type: "dataset", format: "urbancoop", formatVersion: "1.1", id: "my-city", title: "My city" },
  { type: "city", id: "seoul", name: "Seoul", kind: "metropolis" },
];

/** Members that the format does not name are kept; whoever has some says so. */
export const withMore: Extended<City> = { id: "seoul", name: "Seoul", kind: "metropolis", river: "Han" };

/** A code list is open, and an editor proposes the known terms. */
export const ofAnotherKind: City = { id: "sark", name: "Sark", kind: "island" };

/** Dates are partial: a year is no day, and `new Date("2014")` would make one of it. */
export function year(date: Edtf): number | undefined {
  const found = /^[?~%]?(-?\d{4})/.exec(date);
  return found ? Number(found[1]) : undefined;
}

// @ts-expect-error A mandatory member is missing.
export const noKind: City = { id: "seoul", name: "Seoul" };
// @ts-expect-error A misspelled member.
export const misspelled: City = { id: "seoul", name: "Seoul", kind: "metropolis", contry: "KR" };
// @ts-expect-error A list, not a text.
export const noList: City = { id: "seoul", name: "Seoul", kind: "metropolis", aliases: "Hanyang" };
// @ts-expect-error Null is no value: leave the member out.
export const noNull: City = { id: "seoul", name: "Seoul", kind: "metropolis", country: null };
// @ts-expect-error No type of record.
export const noReference: RecordReference = "town/seoul";
// @ts-expect-error A country is no record.
export const noRecord: RecordReference = "country/KR";
// @ts-expect-error An agreement is no city.
export const otherType: Typed<City> = { type: "agreement", id: "seoul", name: "Seoul", kind: "metropolis" };
// @ts-expect-error A record that stands alone tells its type.
export const noType: CooperationRecord = { id: "seoul", name: "Seoul", kind: "metropolis" };
// @ts-expect-error Two of which there may be one.
export const two: Participation = { role: "partner", party: "city/seoul", group: { label: "cities" } };
// @ts-expect-error None of those of which there must be one.
export const none: Participation = { role: "partner" };
// @ts-expect-error A year is a text: dates are written as EDTF.
export const number: Project = { id: "p", title: "P", period: 2014 };
// @ts-expect-error A text of another kind: an identifier is no date.
export const identifier = (slug: Slug): Edtf => slug;
// @ts-expect-error Another measure than those that there are.
export const measure: Measure = "cities";
