// Made from the migrations by `npm run generate:schema`: do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Day, Instant } from '#src/platform/calendar/index.ts';

/** Read as what it is, unknown until parsed; written as JSON text. */
export type Json = ColumnType<unknown, string, string>;
export type NullableJson = ColumnType<unknown, string | null | undefined, string | null>;
export type DefaultJson = ColumnType<unknown, string | undefined, string>;

export interface Absence {
  created_at: Instant;
  deputy_function_id: string;
  from_day: Day;
  function_id: string;
  id: string;
  last_day: Day;
}

export interface Answer {
  argument: string | null;
  body: string;
  channel: string;
  contact_id: string;
  created_at: Instant;
  decider: string | null;
  expectations: NullableJson;
  follow_up_by: Day | null;
  function_id: string;
  ground: string | null;
  how_to_respond: string | null;
  id: string;
  interim_days: Generated<Day[]>;
  kind: string;
  later_until: Day | null;
  nothing_possible_because: string | null;
  second_read_at: Instant | null;
  second_reader_agrees: boolean | null;
  second_reader_id: string | null;
  second_reader_note: string | null;
  what_is_possible: string | null;
}

export interface ApiToken {
  created_at: Instant;
  function_id: string;
  label: string;
  revoked_at: Instant | null;
  token_hash: Buffer;
}

export interface Attachment {
  bytes: Buffer;
  contact_id: string;
  created_at: Instant;
  from_resident: boolean;
  height: number | null;
  id: string;
  kind: string;
  media_type: string;
  message_id: string | null;
  seconds: number | null;
  thumbnail: Buffer | null;
  width: number | null;
}

export interface Contact {
  acknowledged_at: Instant | null;
  closed_as: string | null;
  closed_at: Instant | null;
  closed_on: Day | null;
  code: string;
  door: string;
  earlier_contact_id: string | null;
  explained_at: Instant | null;
  heard_at: Instant | null;
  id: string;
  later_until: Day | null;
  may_be_public: Generated<boolean>;
  next_message_by: Day | null;
  number: string;
  outcome: string | null;
  owner_function_id: string;
  party_id: string;
  place: string | null;
  pseudonymised_at: Instant | null;
  public_summary: string | null;
  pulse_used: Generated<boolean>;
  question_behind: string | null;
  received_at: Instant;
  received_on: Day;
  reopened_at: Instant | null;
  seen_at: Instant | null;
  story: string;
  subject: string;
  submission_key: string | null;
  summary: string | null;
  taken_up_at: Instant | null;
  topic: string | null;
  type: string | null;
  urgent: Generated<boolean>;
  village_id: string;
  visibility: Generated<string>;
  waiting_until: Day | null;
}

export interface Delivery {
  batch_id: string | null;
  bounced_at: Instant | null;
  cancelled_at: Instant | null;
  channel: string;
  content: Json;
  created_at: Instant;
  delivered_at: Instant | null;
  destination: string;
  due_by: Day;
  failed_at: Instant | null;
  failure: string | null;
  id: string;
  party_id: string;
  possibly_sent_at: Instant | null;
  purpose: string;
  replaces_delivery_id: string | null;
  sending_started_at: Instant | null;
  subject_id: string;
  village_id: string;
}

export interface DeliveryAttempt {
  actor_label: string;
  at: Instant;
  day: Day;
  delivery_id: string;
  id: string;
  note: string | null;
  outcome: string;
}

export interface Function {
  always_staffed: Generated<boolean>;
  created_at: Instant;
  email: string;
  fte_hundredths: number | null;
  id: string;
  mandate_cents: number | null;
  phone: string;
  presence: string | null;
  role: string;
  slug: string;
  team_id: string | null;
  title: string;
}

export interface FunctionHolder {
  from_day: Day;
  function_id: string;
  id: string;
  staff_id: string;
  until_day: Day | null;
}

export interface History {
  actor_id: string | null;
  actor_kind: string;
  actor_label: string;
  at: Instant;
  details: DefaultJson;
  fact: string;
  id: GeneratedAlways<number>;
  subject_id: string;
  subject_kind: string;
}

export interface LetterBatch {
  created_at: Instant;
  created_on: Day;
  function_id: string;
  id: string;
  number: number;
  posted_at: Instant | null;
  posted_by_function_id: string | null;
}

export interface Message {
  answer_id: string | null;
  body: string;
  cancelled_at: Instant | null;
  contact_id: string;
  created_at: Instant;
  delivered_at: Instant | null;
  delivered_via: string | null;
  expectations: NullableJson;
  follows_message_id: string | null;
  function_id: string | null;
  id: string;
  kind: string;
  moved_from: Day | null;
  names_day: Day | null;
}

export interface Migration {
  applied_at: Generated<Instant>;
  checksum: string;
  name: string;
}

export interface Party {
  address: Generated<string[]>;
  channels: string[];
  created_at: Instant;
  email: string | null;
  id: string;
  kind: string;
  language: Generated<string>;
  large_type: Generated<boolean>;
  name: string | null;
  partner: string | null;
  phone: string | null;
  pseudonymised_at: Instant | null;
  reading_ease: Generated<string>;
}

export interface Pulse {
  acknowledged: string;
  heard: string;
  id: Generated<string>;
  month: Day;
  outcome: string;
  seen: string;
  village_id: string;
}

export interface ReadBack {
  channel: string;
  confirmed_at: Instant;
  contact_id: string;
  function_id: string;
  id: string;
  summary: string;
}

export interface Reading {
  contact_id: string;
  function_id: string;
  id: string;
  read_at: Instant;
  reason: string | null;
  staff_id: string | null;
  what: string;
}

export interface Reply {
  body: string;
  contact_id: string;
  created_at: Instant;
  id: string;
}

export interface Session {
  created_at: Instant;
  expires_at: Instant;
  function_id: string;
  last_seen_at: Instant;
  staff_id: string;
  token_hash: Buffer;
}

export interface StaffMember {
  created_at: Instant;
  email: string;
  first_name: string;
  id: string;
  last_name: string;
  oidc_subject: string | null;
}

export interface StudyRole {
  rationale: Generated<string>;
  role: string;
  study: string;
  village_id: string;
}

export interface SweepRun {
  day: Day;
  finished_at: Instant;
  name: string;
}

export interface Team {
  id: string;
  name: string;
}

export interface Term {
  code: string;
  decided_by: string;
  from_day: Day;
  value: number;
}

export interface Village {
  contact_person: string | null;
  counter_shown: Generated<boolean>;
  created_at: Instant;
  fallback_function_id: string;
  households: number | null;
  households_source: string | null;
  id: string;
  latitude: number;
  longitude: number;
  name: string;
  profile: Generated<string>;
  profile_is_example: Generated<boolean>;
  slug: string;
  started_on: Day;
}

export interface VillageDeputy {
  from_day: Day;
  function_id: string;
  until_day: Day | null;
  village_id: string;
}

export interface VillagePrimary {
  from_day: Day;
  function_id: string;
  village_id: string;
}

export interface DB {
  absence: Absence;
  answer: Answer;
  api_token: ApiToken;
  attachment: Attachment;
  contact: Contact;
  delivery: Delivery;
  delivery_attempt: DeliveryAttempt;
  function: Function;
  function_holder: FunctionHolder;
  history: History;
  letter_batch: LetterBatch;
  message: Message;
  migration: Migration;
  party: Party;
  pulse: Pulse;
  read_back: ReadBack;
  reading: Reading;
  reply: Reply;
  session: Session;
  staff_member: StaffMember;
  study_role: StudyRole;
  sweep_run: SweepRun;
  team: Team;
  term: Term;
  village: Village;
  village_deputy: VillageDeputy;
  village_primary: VillagePrimary;
}
