// Written by the build from urbancoop-1.1.schema.json; do not edit.
//
// What these types cannot say, the schema says, and the library's validator says the rest: the grammar of a text, the
// bounds of a number, that a list or an object is not empty (leave the member out instead), and what holds between members
// and between records.

declare const kind: unique symbol;

/**
 * A text of one kind. Any literal and any string is accepted for it, a text of another kind is not: a day cannot be given
 * for an identifier.
 */
export type TextOf<Kind extends string> = string & { readonly [kind]?: Kind };

/** A record that tells its type, as it has to where nothing else does; `type` tells the records apart. */
export type Typed<T extends { type?: string }> = T & { type: NonNullable<T["type"]> };

/** An object with one of some members, and not with two of them. */
export type ExactlyOne<T, K extends keyof T> = {
  [One in K]-?: Omit<T, K> & Required<Pick<T, One>> & { [Other in Exclude<K, One>]?: never };
}[K];

/**
 * The same with members that the format does not name, at any depth. They may stand in every object of a document and are
 * kept; the types leave them out, so that a misspelled member is found.
 */
export type Extended<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? Extended<E>[]
    : { [K in keyof T]: Extended<T[K]> } & { [member: string]: unknown };

/** Something that a programme does */
export interface Activity {
  /** Title as printed, misprints included */
  title: Text;
}

/** An item of an event's agenda */
export interface AgendaItem {
  /** Title as printed, misprints included */
  title: Text;
  /** Day of the item */
  when?: Edtf;
  /** Start by the clock of its time zone */
  startTime?: TimeOfDay;
  /** End by the clock of its time zone */
  endTime?: TimeOfDay;
  /** Name in the time zone database */
  timeZone?: string;
  /** City in which it is */
  city?: RecordReference;
  /** Who takes part, and in which role */
  participants?: Participation[];
}

/** An agreement between cities or organizations, whose parties are in no order */
export interface Agreement {
  /** Type of the record; it only has to stand where nothing else tells it */
  type?: "agreement";
  /** Identifier, unique within its type */
  id: Slug;
  /** What kind of agreement it is */
  kind: AgreementKind;
  /** Title as printed, misprints included */
  title?: Text;
  /** Title in other languages, by language tag */
  titles?: Record<string, Text>;
  /** Language of the title as printed, by BCP 47 */
  titleLanguage?: string;
  /** Identifiers in other registers, by the name of the register */
  identifiers?: Record<string, Text>;
  /** The parties' own word for it */
  term?: Text;
  /**
   * Cities, organizations or countries that agree, two or more
   * @remarks Of 2 elements or more.
   */
  parties: Reference[];
  /** Fields of urban policy that it is about */
  sectors?: Sector[];
  /** When it was signed */
  signed?: Edtf;
  /** Who signed, for which party */
  signatories?: Signatory[];
  /** Approval that it needs */
  approval?: Approval;
  /** Approvals that it needs, where there are several */
  approvals?: Approval[];
  /** How long it holds */
  validity?: Edtf;
  /** How it is renewed when it ends */
  renewal?: Renewal;
  /** States that it went through, oldest first */
  statusHistory?: AgreementStatusChange[];
  /** What it is about, in words of the dataset's authors */
  summary?: Text;
  /** Headings of the sources, by scheme, as printed */
  classifications?: Record<string, Text>;
  /** Ties to other records */
  relations?: Relation[];
  /** Links out of the dataset */
  links?: Link[];
  /** Evidence for the record or its members */
  citations?: Citation[];
}

/**
 * Kind of agreement: What kind of agreement two or more cities or organizations have made. Another term than the known
 * ones may stand.
 * @remarks Of 200 characters at most.
 */
export type AgreementKind =
  | "sister-city" | "friendship-city" | "twinning" | "cooperation-agreement" | "memorandum-of-understanding"
  | "letter-of-intent" | "joint-declaration" | "protocol" | "cross-border-cooperation" | "membership"
  | "grant-agreement" | "partnership" | (string & {});

/**
 * Status of an agreement: Whether an agreement is in force, as a source or a party declares it. Another term than the
 * known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type AgreementStatus =
  | "proposed" | "signed" | "in-force" | "suspended" | "dormant" | "expired" | "terminated" | "denounced"
  | "superseded" | "unknown" | (string & {});

/** A state of an agreement from some day on */
export interface AgreementStatusChange {
  /** State of the agreement */
  status: AgreementStatus;
  /** First day of the state */
  since?: Edtf;
  /** Party that declared it */
  declaredBy?: Reference;
  /** Day that the statement holds for */
  asOf?: Edtf;
}

/** The approval that an agreement needs */
export interface Approval {
  /** Whether the agreement needs it to hold */
  required?: boolean;
  /** Who approves */
  body?: Text;
  /** When it approved */
  date?: Edtf;
}

/**
 * Attendance mode: Whether people attend an event at its venue or over a network. Another term than the known ones may
 * stand.
 * @remarks Of 200 characters at most.
 */
export type AttendanceMode = "in-person" | "online" | "hybrid" | (string & {});

/** A number of 40 digits and 20 decimals at most, written out */
export type BigDecimal = number;

/** A budget of a project for a period */
export interface Budget {
  /** How much it is */
  amount: Money;
  /** Whether it is the original or a revised one */
  kind?: BudgetKind;
  /** Period that it is for */
  period?: Edtf;
}

/**
 * Kind of budget: Whether a budget is the first or a changed one. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type BudgetKind = "original" | "revised" | (string & {});

/** The evidence for a record or one of its members */
export interface Citation {
  /** Source that says so */
  source: RecordReference;
  /** Place in the document */
  where?: Text;
  /**
   * Words as printed, misprints included
   * @remarks Of 160 characters at most.
   */
  verbatim?: Text;
  /** Member that is supported; absent for the whole record */
  field?: JsonPointer;
  /** How the words were read where that is not plain */
  reading?: Text;
  /** Origin that the source itself names */
  attributedTo?: Text;
  /** Day that the statement holds for */
  asOf?: Edtf;
}

/** A city or another sub-national place that cooperates */
export interface City {
  /** Type of the record; it only has to stand where nothing else tells it */
  type?: "city";
  /** Identifier, unique within its type */
  id: Slug;
  /** Name in English */
  name: Text;
  /** What kind of place it is */
  kind: CityKind;
  /** Country by ISO 3166-1; NA is Namibia */
  country?: Country;
  /** Countries that it lay in before */
  countryHistory?: CountryPeriod[];
  /** Name in other languages, by language tag */
  names?: Record<string, Text>;
  /** Other spellings, as printed */
  aliases?: Text[];
  /** Names that it had */
  formerNames?: FormerName[];
  /** Point that stands for it */
  location?: Coordinates;
  /** Identifiers in other registers, by the name of the register */
  identifiers?: Record<string, Text>;
  /** How long it has been a place of its own */
  existence?: Edtf;
  /** Place that it lies in */
  parent?: RecordReference;
  /** What it is a member of, and when */
  memberships?: Membership[];
  /** Headings of the sources, by scheme, as printed */
  classifications?: Record<string, Text>;
  /** Ties to other records */
  relations?: Relation[];
  /** Links out of the dataset */
  links?: Link[];
  /** Evidence for the record or its members */
  citations?: Citation[];
}

/**
 * Kind of city: At which level of administration a place stands. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type CityKind =
  | "city" | "metropolis" | "province" | "state" | "region" | "prefecture" | "department" | "oblast" | "county"
  | "metropolitan-area" | "municipality" | "borough" | "district" | "special-zone" | "locality" | (string & {});

/** A part of a project */
export interface Component {
  /** Title as printed, misprints included */
  title: Text;
  /** What kind of part it is */
  kind?: ComponentKind;
  /** When the part lasts */
  period?: Edtf;
  /** Budget of the part */
  budget?: Money;
  /** What it is about, in words of the dataset's authors */
  summary?: Text;
}

/**
 * Kind of component: What kind of part of a project something is. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type ComponentKind = "track" | "phase" | "work-package" | "pilot" | "lot" | (string & {});

/** A condition on one member of a record; what is given must hold together */
export interface Condition {
  /** Place of the member in the record */
  member: JsonPointer;
  /** Text that the member has */
  is?: Text;
  /** First day that the date in the member may have */
  since?: Edtf;
  /** Last day that the date in the member may have */
  until?: Edtf;
}

/** Whom to write to or call; personal data */
export interface Contact {
  /** Person */
  person?: Person;
  /** Organization */
  organization?: RecordReference;
  /**
   * E-mail address
   * @remarks An address of electronic mail.
   */
  email?: Text;
  /** Telephone number */
  telephone?: string;
  /** Fax number */
  fax?: string;
}

/** What a participant gives */
export interface Contribution {
  /** How much it is, or is worth */
  amount?: Money;
  /** True if goods or work are given, not money */
  inKind?: boolean;
  /** What is given, in words of the dataset's authors */
  description?: Text;
  /** When it was given */
  date?: Edtf;
}

/** A record that tells its type. */
export type CooperationRecord =
  | Typed<Source> | Typed<City> | Typed<Organization> | Typed<Agreement> | Typed<Project> | Typed<Event>
  | Typed<Program>;

/** A point on the globe in WGS 84 */
export interface Coordinates {
  /**
   * Degrees north, WGS 84
   * @remarks From -90 to 90.
   */
  latitude: BigDecimal;
  /**
   * Degrees east, WGS 84
   * @remarks From -180 to 180.
   */
  longitude: BigDecimal;
}

/** What taking part costs, and who bears it */
export interface Cost {
  /** What costs */
  item: CostItem;
  /** Words of the source */
  label?: Text;
  /** Who bears it */
  bornBy?: CostBearer;
  /** How much it is */
  amount?: Money;
  /** Last day that the amount holds for */
  until?: Edtf;
  /** What else is paid with it */
  covers?: CostItem[];
}

/**
 * Cost bearer: Which side bears a cost of taking part in an event. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type CostBearer =
  | "organizer" | "host" | "sponsor" | "participant" | "sending-organization" | "shared" | (string & {});

/**
 * Cost item: What costs money when one takes part in an event. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type CostItem =
  | "participation-fee" | "board" | "lodging" | "airfare" | "travel" | "local-transport" | "facility" | "materials"
  | "insurance" | "visa" | (string & {});

/**
 * Country: The countries and territories of ISO 3166-1, and XK for Kosovo. Another term than the known ones may stand.
 */
export type Country =
  | "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ"
  | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS"
  | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN"
  | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE"
  | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF"
  | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM"
  | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM"
  | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC"
  | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK"
  | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA"
  | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG"
  | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW"
  | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS"
  | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO"
  | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI"
  | "VN" | "VU" | "WF" | "WS" | "XK" | "YE" | "YT" | "ZA" | "ZM" | "ZW" | (string & {});

/** A country that a place lay in for some time */
export type CountryPeriod = ExactlyOne<CountryPeriodMembers, "country" | "formerCountry">;

interface CountryPeriodMembers {
  /** Country by ISO 3166-1; NA is Namibia */
  country?: Country;
  /** Country by ISO 3166-3, if it is no more */
  formerCountry?: FormerCountry;
  /** When the place lay in it */
  period?: Edtf;
}

/** Currency: The active codes of ISO 4217. Another term than the known ones may stand. */
export type Currency =
  | "AED" | "AFN" | "ALL" | "AMD" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BHD" | "BIF"
  | "BMD" | "BND" | "BOB" | "BOV" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHE" | "CHF"
  | "CHW" | "CLF" | "CLP" | "CNY" | "COP" | "COU" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD"
  | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD"
  | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES"
  | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD"
  | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MXV" | "MYR"
  | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN"
  | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE"
  | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD"
  | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "USN" | "UYI" | "UYU" | "UYW" | "UZS" | "VED" | "VES" | "VND" | "VUV"
  | "WST" | "XAD" | "XAF" | "XAG" | "XAU" | "XBA" | "XBB" | "XBC" | "XBD" | "XCD" | "XCG" | "XDR" | "XOF" | "XPD"
  | "XPF" | "XPT" | "XSU" | "XTS" | "XUA" | "XXX" | "YER" | "ZAR" | "ZMW" | "ZWG" | (string & {});

/** Records with a header */
export interface Dataset {
  /** Type of the record; it only has to stand where nothing else tells it */
  type?: "dataset";
  /** Name of the format, the same in each document */
  format: "urbancoop";
  /** Version of the format */
  formatVersion: FormatVersion;
  /** Identifier of the dataset */
  id: Slug;
  /** Title of the dataset */
  title: Text;
  /** Version of the data, by Semantic Versioning */
  version?: Text;
  /** Day up to which the data were gathered */
  asOf?: Edtf;
  /** Licence by its SPDX identifier */
  licence?: Text;
  /** Sources */
  sources?: Source[];
  /** Cities */
  cities?: City[];
  /** Organizations */
  organizations?: Organization[];
  /** Agreements */
  agreements?: Agreement[];
  /** Projects */
  projects?: Project[];
  /** Events */
  events?: Event[];
  /** Programmes */
  programs?: Program[];
  /** Numbers that sources state about records */
  declaredTotals?: DeclaredTotal[];
}

/** A day until which something must be done */
export interface Deadline {
  /** What must be done */
  kind: DeadlineKind;
  /** Last day */
  when: Edtf;
}

/**
 * Kind of deadline: What must be done by a deadline. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type DeadlineKind =
  | "application" | "registration" | "early-registration" | "expression-of-interest" | "abstract-submission"
  | "paper-submission" | "nomination" | "payment" | "final-report" | (string & {});

/** A number that a source states about records: a claim, not a count */
export interface DeclaredTotal {
  /** Type of the record; it only has to stand where nothing else tells it */
  type?: "declared-total";
  /** Identifier, unique among the totals */
  id: Slug;
  /** Type of the records that are counted */
  what: RecordType;
  /** How they are counted */
  measure: Measure;
  /** Role whose parties are counted, where distinct ones are */
  of?: Role;
  /**
   * The number; a share is a fraction, 0.76 for 76 %
   * @remarks Of 0 or more.
   */
  stated: BigDecimal;
  /** Conditions that a record meets to be counted, all of them */
  where?: Condition[];
  /** How the number is meant */
  qualifier?: QuantityQualifier;
  /** Day that the number holds for */
  asOf?: Edtf;
  /** Totals that should sum to this one */
  parts?: Slug[];
  /** Who states the number */
  citation: Citation;
}

/** A date, perhaps partial, uncertain or an interval, such as 2014/2025: EDTF (ISO 8601-2) */
export type Edtf = TextOf<"Edtf">;

/** What a participant must or should bring */
export interface EligibilityCriterion {
  /** The criterion in words */
  criterion: Text;
  /** How far it is needed */
  need?: EligibilityNeed;
}

/**
 * Need of a criterion: How strictly a criterion of eligibility applies. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type EligibilityNeed = "required" | "preferred" | (string & {});

/** An event; a session is an event that is part of another one */
export interface Event {
  /** Type of the record; it only has to stand where nothing else tells it */
  type?: "event";
  /** Identifier, unique within its type */
  id: Slug;
  /** Title as printed, misprints included */
  title: Text;
  /** Title in other languages, by language tag */
  titles?: Record<string, Text>;
  /** Language of the title as printed, by BCP 47 */
  titleLanguage?: string;
  /** Identifiers in other registers, by the name of the register */
  identifiers?: Record<string, Text>;
  /** What kind of event it is */
  kind: EventKind;
  /** Days on which it takes place */
  when?: Edtf;
  /** Days for which it was announced before it was postponed or moved */
  previousWhen?: Edtf;
  /** Start by the clock of its time zone */
  startTime?: TimeOfDay;
  /** End by the clock of its time zone */
  endTime?: TimeOfDay;
  /** Name in the time zone database */
  timeZone?: string;
  /** Status that a source states */
  status?: EventStatus;
  /** How people take part */
  attendanceMode?: AttendanceMode;
  /** Working languages, by BCP 47 */
  languages?: string[];
  /**
   * Which of its series it is
   * @remarks Above 0.
   */
  edition?: Integer;
  /** Where it takes place */
  venue?: Venue;
  /** Who takes part, and in which role */
  participants?: Participation[];
  /** Event or programme that it belongs to */
  partOf?: RecordReference;
  /** Items of its agenda, in order */
  agenda?: AgendaItem[];
  /** Themes as printed */
  themes?: Text[];
  /** Days until which something must be done */
  deadlines?: Deadline[];
  /** What taking part costs, and who bears it */
  costs?: Cost[];
  /** Help for those who take part */
  support?: Support[];
  /** Whom it is for, as printed */
  audience?: Text[];
  /** What participants must or should bring */
  eligibility?: EligibilityCriterion[];
  /** How many people are expected */
  expectedAttendance?: Quantity;
  /** What it brings out */
  outputs?: Output[];
  /** What was counted of it */
  observations?: Observation[];
  /** Whom to write to or call; personal data */
  contacts?: Contact[];
  /** What it is about, in words of the dataset's authors */
  summary?: Text;
  /** Headings of the sources, by scheme, as printed */
  classifications?: Record<string, Text>;
  /** Ties to other records */
  relations?: Relation[];
  /** Links out of the dataset */
  links?: Link[];
  /** Evidence for the record or its members */
  citations?: Citation[];
}

/**
 * Kind of event: What kind of event people come together for. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type EventKind =
  | "workshop" | "training" | "academy" | "expert-group-meeting" | "committee-meeting" | "forum" | "conference"
  | "congress-expo" | "congress" | "summit" | "general-assembly" | "symposium" | "dialogue" | "festival" | "fair"
  | "session" | "side-event" | "webinar" | "webinar-series" | "session-series" | "study-visit" | "delegation-visit"
  | "signing-ceremony" | "anniversary" | "cultural-exchange" | "youth-exchange" | "event" | (string & {});

/**
 * Status of an event: Whether an event is going to happen, as a source states it. Another term than the known ones may
 * stand.
 * @remarks Of 200 characters at most.
 */
export type EventStatus =
  | "announced" | "tentative" | "confirmed" | "postponed" | "rescheduled" | "cancelled" | "held" | (string & {});

/**
 * Flow type: Which kind of flow pays for a project, by the OECD's Development Assistance Committee. Another term than
 * the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type FlowType =
  | "oda" | "other-official-flow" | "export-credit" | "private-development-finance" | "foreign-direct-investment"
  | "private-market" | "non-flow" | "other-flow" | (string & {});

/** A version of the format, such as 1.0 */
export type FormatVersion = TextOf<"FormatVersion">;

/**
 * Former country: The countries and territories of ISO 3166-3, which are no more. Another term than the known ones may
 * stand.
 */
export type FormerCountry =
  | "AIDJ" | "ANHH" | "BQAQ" | "BUMM" | "BYAA" | "CSHH" | "CSXX" | "CTKI" | "DDDE" | "DYBJ" | "FQHH" | "FXFR" | "GEHH"
  | "HVBF" | "JTUM" | "MIUM" | "NHVU" | "NQAQ" | "NTHH" | "PCHH" | "PUUM" | "PZPA" | "RHZW" | "SKIN" | "SUHH" | "TPTL"
  | "VDVN" | "WKUM" | "YDYE" | "YUCS" | "ZRCD" | (string & {});

/** A name that a city had */
export interface FormerName {
  /** The name */
  name: Text;
  /** Language of the name, by BCP 47 */
  language?: string;
  /** The former name in other languages, by language tag */
  names?: Record<string, Text>;
  /** When the city had it */
  period?: Edtf;
}

/** How often a series comes round */
export interface Frequency {
  /**
   * Fewest years between two editions
   * @remarks Above 0.
   */
  min: Integer;
  /**
   * Most years between two editions
   * @remarks Above 0.
   */
  max: Integer;
}

/** Participants that are not named one by one */
export interface Group {
  /** Words of the source */
  label: Text;
  /**
   * How many they are
   * @remarks Of 0 or more.
   */
  count?: Integer;
}

/**
 * A whole number
 * @remarks From -2147483648 to 2147483647.
 */
export type Integer = number;

/** A length of time, such as P4Y */
export type IsoDuration = TextOf<"IsoDuration">;

/** A place in a record, such as /period: a JSON Pointer (RFC 6901) */
export type JsonPointer = TextOf<"JsonPointer">;

/**
 * A line of a document with one object a line: the header, a record or a declared total, each of which tells its type.
 */
export type Line =
  | Typed<Dataset> | Typed<Source> | Typed<City> | Typed<Organization> | Typed<Agreement> | Typed<Project>
  | Typed<Event> | Typed<Program> | Typed<DeclaredTotal>;

/** A link out of the dataset */
export interface Link {
  /** What the link leads to */
  rel: LinkRel;
  /**
   * Address
   * @remarks An address that starts with http or https.
   */
  url: string;
  /** Words that the link is printed with */
  title?: Text;
}

/**
 * Relation of a link: What a link leads to. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type LinkRel =
  | "website" | "registration" | "application-form" | "brochure" | "flyer" | "concept-note" | "agenda" | "minutes"
  | "presentation" | "report" | "evaluation" | "agreement-text" | "annex" | "council-resolution" | "news" | "video"
  | "livestream" | (string & {});

/** How records are counted */
export type Measure = "count" | "distinct-cities" | "distinct-countries" | "share";

/** A membership with its role and its period */
export interface Membership {
  /** Organization that it is a member of */
  organization: RecordReference;
  /** As what it takes part */
  role?: Role;
  /** How long it has been a member */
  period?: Edtf;
}

/** An exact amount in one currency */
export interface Money {
  /**
   * Amount in whole units of the currency
   * @remarks Of 0 or more.
   */
  amount: BigDecimal;
  /** Currency by ISO 4217 */
  currency: Currency;
}

/** Something that was counted */
export interface Observation {
  /** What was counted */
  measure: Text;
  /** How many there are */
  quantity: Quantity;
  /** Quantity before it began */
  baseline?: Quantity;
  /** Quantity that is aimed at */
  target?: Quantity;
  /** Day that the statement holds for */
  asOf?: Edtf;
  /** What the number is broken down by, by name */
  dimensions?: Record<string, Text>;
}

/** An organization that cooperates; the government of a city is one */
export interface Organization {
  /** Type of the record; it only has to stand where nothing else tells it */
  type?: "organization";
  /** Identifier, unique within its type */
  id: Slug;
  /** Name in English */
  name: Text;
  /** What kind of organization it is */
  kind: OrganizationKind;
  /** Name in other languages, by language tag */
  names?: Record<string, Text>;
  /** Other names and spellings */
  aliases?: Text[];
  /** Acronym */
  acronym?: Text;
  /** Identifiers in other registers, by the name of the register */
  identifiers?: Record<string, Text>;
  /** Country by ISO 3166-1; NA is Namibia */
  country?: Country;
  /** City in which it is */
  city?: RecordReference;
  /** City whose government it is */
  represents?: RecordReference;
  /** Organization that it is a part of */
  partOf?: RecordReference;
  /** Organizations that it is a member of */
  memberOf?: RecordReference[];
  /** Memberships with their role or period; beside memberOf, which has neither */
  memberships?: Membership[];
  /**
   * Address on the web
   * @remarks An address that starts with http or https.
   */
  website?: string;
  /** Headings of the sources, by scheme, as printed */
  classifications?: Record<string, Text>;
  /** Ties to other records */
  relations?: Relation[];
  /** Links out of the dataset */
  links?: Link[];
  /** Evidence for the record or its members */
  citations?: Citation[];
}

/**
 * Kind of organization: What an organization is. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type OrganizationKind =
  | "national-government" | "ministry" | "local-government" | "public-agency" | "ngo" | "un-entity"
  | "development-bank" | "intergovernmental" | "supranational" | "embassy" | "foundation" | "company" | "academic"
  | "city-network" | "local-government-association" | "twinning-association" | "platform" | "research-institute"
  | "partnership" | "event-organizer" | (string & {});

/** An output of a programme */
export interface Output {
  /** Title as printed, misprints included */
  title: Text;
  /** What kind of thing it is */
  kind?: OutputKind;
  /** How far it reaches */
  scope?: OutputScope;
}

/**
 * Kind of output: What kind of thing a programme has produced. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type OutputKind =
  | "compendium" | "casebook" | "good-practice-documentation" | "research-study" | "report" | "minutes" | "evaluation"
  | "guideline" | "toolkit" | "newsletter" | "film" | "web-portal" | "dataset" | "action-plan" | "recommendation"
  | "declaration" | (string & {});

/**
 * Scope of an output: How far an output reaches. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type OutputScope = "global" | "regional" | "national" | "city" | (string & {});

/** A party, a person or a group that takes part: exactly one of the three */
export type Participation = ExactlyOne<ParticipationMembers, "party" | "person" | "group">;

interface ParticipationMembers {
  /** What the participant does */
  role?: Role;
  /** City, organization or country that takes part */
  party?: Reference;
  /** Person who takes part; personal data */
  person?: Person;
  /** Participants that are not named one by one */
  group?: Group;
  /** Words of the source for the role */
  roleAsPrinted?: Text;
  /** When the participation lasted */
  period?: Edtf;
  /** What the participant gives */
  contribution?: Contribution;
}

/** A person in a role that a source prints; personal data */
export interface Person {
  /** Name as printed */
  name: Text;
  /** Whom the person belongs to, as printed */
  affiliation?: Text;
  /** Position as printed */
  jobTitle?: Text;
}

/** A place in the words of a source */
export interface Place {
  /** Words of the source */
  label: Text;
  /** City or country that the words stand for */
  ref?: Reference;
  /** What kind of place it is */
  kind?: PlaceKind;
}

/**
 * Kind of place: What kind of place something is that has no record of its own. Another term than the known ones may
 * stand.
 * @remarks Of 200 characters at most.
 */
export type PlaceKind =
  | "country" | "region" | "city" | "district" | "area" | "neighbourhood" | "island" | "lake" | "river"
  | "industrial-area" | "technology-park" | "transport-line" | "transport-section" | "airport" | "station" | "facility"
  | "site" | (string & {});

/** A programme; a series of events is one */
export interface Program {
  /** Type of the record; it only has to stand where nothing else tells it */
  type?: "program";
  /** Identifier, unique within its type */
  id: Slug;
  /** Title as printed, misprints included */
  title: Text;
  /** Title in other languages, by language tag */
  titles?: Record<string, Text>;
  /** Language of the title as printed, by BCP 47 */
  titleLanguage?: string;
  /** Identifiers in other registers, by the name of the register */
  identifiers?: Record<string, Text>;
  /** What kind of programme it is */
  kind: ProgramKind;
  /** Acronym */
  acronym?: Text;
  /** How often a series comes round */
  frequency?: Frequency;
  /** How long it lasts */
  period?: Edtf;
  /** Who takes part, and in which role */
  participants?: Participation[];
  /** Where it takes place */
  places?: Place[];
  /** What it aims at, in words of the dataset's authors */
  objectives?: Text[];
  /** What it does */
  activities?: Activity[];
  /** What it brings out */
  outputs?: Output[];
  /** Whom it is for, as printed */
  audience?: Text[];
  /** What participants must or should bring */
  eligibility?: EligibilityCriterion[];
  /** What was counted of it */
  observations?: Observation[];
  /** Programme that it belongs to */
  partOf?: RecordReference;
  /** Whom to write to or call; personal data */
  contacts?: Contact[];
  /** What it is about, in words of the dataset's authors */
  summary?: Text;
  /** Headings of the sources, by scheme, as printed */
  classifications?: Record<string, Text>;
  /** Ties to other records */
  relations?: Relation[];
  /** Links out of the dataset */
  links?: Link[];
  /** Evidence for the record or its members */
  citations?: Citation[];
}

/**
 * Kind of programme: What kind of programme runs over time. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type ProgramKind =
  | "degree-programme" | "training-programme" | "exchange-programme" | "secondment-programme" | "funding-programme"
  | "knowledge-network" | "technical-support" | "sharing-initiative" | "digital-archive" | "event-series" | "platform"
  | "research-network" | "working-group" | (string & {});

/** A project */
export interface Project {
  /** Type of the record; it only has to stand where nothing else tells it */
  type?: "project";
  /** Identifier, unique within its type */
  id: Slug;
  /** Title as printed, misprints included */
  title: Text;
  /** Title in other languages, by language tag */
  titles?: Record<string, Text>;
  /** Language of the title as printed, by BCP 47 */
  titleLanguage?: string;
  /** Identifiers in other registers, by the name of the register */
  identifiers?: Record<string, Text>;
  /** Field of urban policy */
  sector?: Sector;
  /** What is delivered */
  services?: Service[];
  /** How long it lasts, between the bounds that the source names */
  period?: Edtf;
  /** Status that a source states */
  status?: ProjectStatus;
  /** Kind of flow that pays for it, by the DAC */
  flow?: FlowType;
  /** Who takes part, and in which role */
  participants?: Participation[];
  /** Where it happens, beside its counterparts */
  locations?: Place[];
  /** Budget */
  budget?: Money;
  /** Budgets by period or kind, where one is not all */
  budgets?: Budget[];
  /** Parts that the source tells apart */
  components?: Component[];
  /** What was counted of it */
  observations?: Observation[];
  /** Programme that it belongs to */
  partOf?: RecordReference;
  /** What it is about, in words of the dataset's authors */
  summary?: Text;
  /** Headings of the sources, by scheme, as printed */
  classifications?: Record<string, Text>;
  /** Ties to other records */
  relations?: Relation[];
  /** Links out of the dataset */
  links?: Link[];
  /** Evidence for the record or its members */
  citations?: Citation[];
}

/**
 * Status of a project: At which stage of its life a project is, as a source states it. Another term than the known ones
 * may stand.
 * @remarks Of 200 characters at most.
 */
export type ProjectStatus =
  | "identification" | "preparation" | "implementation" | "completion" | "closed" | "suspended" | "cancelled"
  | (string & {});

/** A number with what its source says of it */
export interface Quantity {
  /**
   * The number
   * @remarks Of 0 or more.
   */
  value: BigDecimal;
  /** How the number is meant */
  qualifier: QuantityQualifier;
  /** True while it may still change */
  tentative?: boolean;
}

/**
 * Quantity qualifier: How a number is to be read. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type QuantityQualifier = "exact" | "about" | "at-least" | "at-most" | "inferred" | (string & {});

/** A reference to a record, such as city/seoul */
export type RecordReference = `${RecordType}/${string}`;

/** A type of record */
export type RecordType = "city" | "organization" | "agreement" | "project" | "event" | "program" | "source";

/** A reference to a record or a country, such as country/KR */
export type Reference = `${RecordType}/${string}` | `country/${string}`;

/** A tie from the record that has it to another one */
export interface Relation {
  /** What ties the records */
  kind: RelationKind;
  /** Record that the tie leads to */
  target: RecordReference;
}

/**
 * Kind of relation: How one record relates to another, read from the record that has the relation. Another term than
 * the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type RelationKind =
  | "contributes-to" | "prepares" | "supports" | "follows" | "upgrades" | "renews" | "replaces" | "succeeds" | "amends"
  | "annexed-to" | "signed-at" | "results-in" | "implements" | "builds-on" | "coincides-with" | "related-to"
  | (string & {});

/** How an agreement is renewed when it ends */
export interface Renewal {
  /** Whether it is renewed, and by what */
  kind: RenewalKind;
  /** How long each renewal lasts */
  term?: IsoDuration;
  /** How long before the end a party must give notice */
  notice?: IsoDuration;
}

/**
 * Kind of renewal: How an agreement is renewed when it ends. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type RenewalKind = "automatic" | "by-agreement" | "none" | (string & {});

/**
 * Role: What a party, a person or a group does in a project, an event or a programme. Another term than the known ones
 * may stand.
 * @remarks Of 200 characters at most.
 */
export type Role =
  | "funding" | "donor" | "accountable" | "extending" | "implementing" | "counterpart" | "beneficiary" | "proponent"
  | "initiator" | "manager" | "organizer" | "lead-organizer" | "co-organizer" | "host" | "partner" | "sponsor"
  | "supporter" | "auspices" | "speaker" | "attendee" | "keynote-speaker" | "moderator" | "interpreter" | "expert"
  | "head-of-delegation" | "delegate" | "observer" | "signatory" | "member" | "associate-member" | "provider"
  | "sender" | "accreditor" | "contact" | (string & {});

/**
 * Sector: Which field of urban policy something belongs to. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type Sector =
  | "transport" | "transport.urban" | "transport.rail" | "transport.road" | "transport.water" | "transport.air"
  | "water" | "waste" | "digital-government" | "governance" | "urban-development" | "environment" | "climate"
  | "natural-resources" | "food" | "energy" | "fire-safety" | "disaster-risk" | "humanitarian" | "migration"
  | "housing" | "finance" | "economy" | "tourism" | "communications" | "education" | "health" | "social" | "gender"
  | "youth" | "culture" | "heritage" | "sport" | "capacity-building" | (string & {});

/**
 * Service: What kind of work a project delivers. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type Service =
  | "consulting" | "policy-advice" | "basic-study" | "pre-feasibility-study" | "feasibility-study" | "master-plan"
  | "design" | "supervision" | "construction" | "supply-installation" | "system-development" | "operation"
  | "maintenance" | "training" | "exchange" | "secondment" | "knowledge-sharing" | "research" | "monitoring-evaluation"
  | "publication" | "donation" | "relief-supplies" | (string & {});

/** Who signed an agreement; personal data where a person is named */
export interface Signatory {
  /** Party that is signed for */
  party?: Reference;
  /** Person who signed */
  person?: Person;
  /** Words of the source for who signed */
  nameAsPrinted?: Text;
  /** When this one signed */
  signed?: Edtf;
  /** Where this one signed */
  place?: Place;
}

/**
 * An identifier, such as seoul-taipei
 * @remarks Of 80 characters at most.
 */
export type Slug = TextOf<"Slug">;

/** A document or a register that states something */
export interface Source {
  /** Type of the record; it only has to stand where nothing else tells it */
  type?: "source";
  /** Identifier, unique within its type */
  id: Slug;
  /** Title as printed, misprints included */
  title: Text;
  /** Who published it */
  publisher?: Text;
  /** When it was published */
  published?: Edtf;
  /** When it was read */
  retrieved?: Edtf;
  /** Its language, by BCP 47 */
  language?: string;
  /** Licence by its SPDX identifier */
  licence?: Text;
  /**
   * Address
   * @remarks An address that starts with http or https.
   */
  url?: string;
  /** SHA-256 checksum of the text that was read */
  sha256?: string;
  /** Headings of the sources, by scheme, as printed */
  classifications?: Record<string, Text>;
  /** Ties to other records */
  relations?: Relation[];
  /** Links out of the dataset */
  links?: Link[];
  /** Evidence for the record or its members */
  citations?: Citation[];
}

/** Help for those who take part */
export interface Support {
  /** What kind of help it is */
  kind: SupportKind;
  /** On what grounds it is given */
  basis?: SupportBasis[];
  /** What one must or should bring to be given it */
  eligibility?: EligibilityCriterion[];
}

/**
 * Basis of support: On what grounds support is given. Another term than the known ones may stand.
 * @remarks Of 200 characters at most.
 */
export type SupportBasis = "need" | "merit" | "membership" | (string & {});

/**
 * Kind of support: What kind of support participants can get, in money or otherwise. Another term than the known ones
 * may stand.
 * @remarks Of 200 characters at most.
 */
export type SupportKind =
  | "scholarship" | "travel-subsidy" | "fee-waiver" | "fee-reduction" | "allowance" | "grant" | "goods" | "in-kind"
  | (string & {});

/** A text that shows something: not white space, control characters and what has no width alone */
export type Text = string;

/** A time of day, such as 15:30 */
export type TimeOfDay = TextOf<"TimeOfDay">;

/** The place of an event */
export interface Venue {
  /** Name of the place */
  name?: Text;
  /** City in which it is */
  city?: RecordReference;
  /** True while it may still change */
  tentative?: boolean;
}

export {};
