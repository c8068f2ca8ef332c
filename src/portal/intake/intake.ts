import { createHash, randomUUID } from 'node:crypto';
import type { Topic } from '#src/modules/contacts/index.ts';
import type { Village } from '#src/modules/villages/index.ts';
import type { Fields, Language } from '#src/platform/http/route.ts';
import { isId } from '#src/platform/ids.ts';
import type { Intake, Media, NewParty } from '#src/processes/contact-received.ts';
import type { Reach } from './forms.ts';
import { nl as dutch } from './text.ts';

interface Sent {
  readonly village: Village;
  readonly language: Language;
  readonly media: readonly Media[];
  readonly submissionKey: string;
}

/** What was typed on the words page, as the story of a contact. */
export function intakeOfWords(typed: Reach & { verhaal: string; naam: string; delen: string }, sent: Sent): Intake {
  return {
    ...common(sent),
    door: 'web',
    story: typed.verhaal,
    party: { ...partyOfReach(typed), name: typed.naam || null, language: sent.language },
    mayBePublic: typed.delen === 'ja',
  };
}

/** A picture, a photo, a voice: no word is typed, so the picture is the subject. */
export function intakeOfPictures(typed: { bereik: string; telefoon: string }, topic: Topic, sent: Sent): Intake {
  const byPhone = typed.bereik === 'bellen';
  return {
    ...common(sent),
    door: 'pictures',
    story: '',
    subject: topic.label.nl,
    topic: topic.slug,
    party: {
      channels: [byPhone ? 'phone' : 'self'],
      phone: byPhone ? typed.telefoon : null,
      readingEase: 'pictures',
      language: sent.language,
    },
  };
}

export function intakeOfCallback(typed: { telefoon: string; naam: string; wanneer: string }, sent: Sent): Intake {
  return {
    ...common(sent),
    door: 'callback',
    story: typed.wanneer ? dutch.storyCallbackWhen(typed.wanneer) : dutch.storyCallback,
    subject: dutch.callbackTitle,
    party: { channels: ['phone'], phone: typed.telefoon, name: typed.naam || null, language: sent.language },
  };
}

function common({ village, media, submissionKey }: Sent) {
  return { villageId: village.id, media, submissionKey };
}

function partyOfReach(typed: Reach): NewParty {
  const { bereik } = typed;
  if (bereik === 'bellen') return { channels: ['phone'], phone: typed.telefoon };
  if (bereik === 'email') return { channels: ['email'], email: typed.email };
  if (bereik === 'zelf') return { channels: ['self'] };
  const postcode = typed.postcode.toUpperCase().replace(/^(\d{4})\s?/, '$1 ');
  return {
    channels: ['letter'],
    address: [typed.straat, `${postcode} ${typed.plaats}`],
    largeType: typed.groot === 'ja',
  };
}

export function newKey(): string {
  return randomUUID();
}

/** The key that the form carried, or a new one when it carried none. */
export function formKey(fields: Fields): string {
  const typed = fields.texts.sleutel;
  return typeof typed === 'string' && isId(typed) ? typed : newKey();
}

/**
 * The key of what was sent: the same form sent twice has the same key; sent again with other words or another photo it
 * is something new, so that nothing is lost when somebody goes back and writes more.
 */
export function submissionKeyOf(fields: Fields, key: string): string {
  const hash = createHash('sha256').update(key);
  for (const [name, value] of Object.entries(fields.texts).sort()) {
    if (name !== 'sleutel' && name !== 'csrf') hash.update(JSON.stringify([name, value]));
  }
  for (const [name, file] of Object.entries(fields.files).sort()) hash.update(name).update(file.bytes);
  const hex = hash.digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
