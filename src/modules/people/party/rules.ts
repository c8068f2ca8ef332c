import { Refusal } from '#src/platform/refusal.ts';
import { nl as text } from '../text.ts';
import type { Channel, Party, PartyKind, PartyLanguage, ReadingEase } from '../types.ts';

/** What somebody tells about themselves; what is left out is not known. */
export interface PartyInput {
  readonly kind?: PartyKind | undefined;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly address?: readonly string[] | undefined;
  readonly partner?: string | null | undefined;
  readonly channels: readonly Channel[];
  readonly largeType?: boolean | undefined;
  readonly readingEase?: ReadingEase | undefined;
  readonly language?: PartyLanguage | undefined;
}

export type PartyFields = Omit<Party, 'id' | 'pseudonymisedAt'>;

/** Tidies what was given and checks that every channel can be used. Throws Refusal 'invalid' at the field. */
export function checkParty(input: PartyInput): PartyFields {
  const name = tidy(input.name);
  const fields: PartyFields = {
    kind: input.kind ?? (name ? 'resident' : 'nameless'),
    name,
    email: checkEmail(tidy(input.email)),
    phone: checkPhone(tidy(input.phone)),
    address: (input.address ?? []).map((line) => line.trim()).filter(Boolean),
    partner: tidy(input.partner),
    channels: [...new Set(input.channels)],
    largeType: input.largeType ?? false,
    readingEase: input.readingEase ?? 'ordinary',
    language: input.language ?? 'nl',
  };
  checkChannels(fields);
  return fields;
}

function checkChannels({ channels, email, phone, address, partner }: PartyFields): void {
  if (channels.length === 0) throw new Refusal('invalid', text.noChannel, 'channels');
  if (channels.includes('email') && !email) throw new Refusal('invalid', text.emailMissing, 'email');
  if (channels.includes('phone') && !phone) throw new Refusal('invalid', text.phoneMissing, 'phone');
  if (channels.includes('letter') && address.length === 0) throw new Refusal('invalid', text.addressMissing, 'address');
  if (channels.includes('partner') && !partner) throw new Refusal('invalid', text.partnerMissing, 'partner');
}

function tidy(value: string | null | undefined): string | null {
  return value?.trim().replace(/\s+/g, ' ') || null;
}

/** Not a proof that the address exists: only delivery can give that. */
const emailForm = /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(\.[^\s@<>(),;:".]+)+$/;

function checkEmail(email: string | null): string | null {
  if (email !== null && (email.length > 254 || !emailForm.test(email))) {
    throw new Refusal('invalid', text.emailWrong, 'email');
  }
  return email;
}

function checkPhone(phone: string | null): string | null {
  if (phone === null) return null;
  const tidied = tidyPhone(phone);
  if (tidied === null) throw new Refusal('invalid', text.phoneWrong, 'phone');
  return tidied;
}

/**
 * A number as we keep it: Dutch numbers start with 0 and have ten digits, others keep their country code. Mobile numbers
 * are grouped as people say them: '06 1234 5678'. Null when it is no phone number.
 */
export function tidyPhone(typed: string): string | null {
  const digits = dutchDigits(typed);
  const valid = /^0[1-9]\d{8}$/.test(digits) || /^\+[1-9]\d{7,14}$/.test(digits);
  return valid ? grouped(digits) : null;
}

/** The beginning of a number in the form in which numbers are kept, to look up while typing. */
export function phoneStart(typed: string): string {
  return grouped(dutchDigits(typed));
}

function dutchDigits(typed: string): string {
  const plain = typed.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return plain.replace(/^(?:\+|00)31/, '0').replace(/^00/, '+');
}

function grouped(digits: string): string {
  return digits.startsWith('06')
    ? [digits.slice(0, 2), digits.slice(2, 6), digits.slice(6)].filter(Boolean).join(' ')
    : digits;
}

/** What remains when names and addresses go: the counts stay right. */
export function withoutPerson(party: Party): PartyFields {
  const { kind, channels, largeType, readingEase, language } = party;
  return {
    kind,
    channels,
    largeType,
    readingEase,
    language,
    name: null,
    email: null,
    phone: null,
    address: [],
    partner: null,
  };
}
