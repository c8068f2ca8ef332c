import {
  type ContactId,
  confirmReadBack,
  contactById,
  describe,
  finish,
  insertAttachment,
  linkToEarlier,
  type MessageId,
  mayAct,
  refuseMovingByHand,
} from '#src/modules/contacts/index.ts';
import { type Channel, correctParty } from '#src/modules/people/index.ts';
import { parseForm } from '#src/platform/http/forms.ts';
import type { Fields, Visit } from '#src/platform/http/route.ts';

import { cleanSound } from '#src/platform/media/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { look, transact } from '#src/platform/work.ts';
import {
  answerGiven,
  cameBack,
  contactWithdrawn,
  interimWritten,
  mayWrite,
  residentAsked,
} from '#src/processes/contact-to-answer.ts';
import { accessTo } from '#src/processes/dossier.ts';
import {
  answerForm,
  askForm,
  describeForm,
  expectationsOf,
  interimForm,
  linkForm,
  moveForm,
  personForm,
  readBackForm,
  saidForm,
} from './forms.ts';
import { linesOf } from './party-from.ts';
import type { AnyForm } from './show.ts';
import { workText as text } from './text.ts';

/** What comes back when a form was not filled in well. */
export type Invalid = { readonly form: AnyForm };

/** What a verb does with its form: nothing to say, or the form again. */
export type Act = (visit: Visit, id: ContactId, fields: Fields) => Promise<Invalid | undefined>;

export async function actInterim(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | undefined> {
  const parsed = parseForm(interimForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  const { body, nextDay, channel } = parsed.value;
  const sound = await soundFrom(fields);
  const message = await interimWritten(visit.world, visit.actor, id, {
    body,
    nextDay,
    channel: channel as Channel | null,
    expectations: expectationsOf(parsed.value),
  });
  await keepSound(visit, id, message.id, sound);
}

export async function actAsk(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | undefined> {
  const parsed = parseForm(askForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  await residentAsked(visit.world, visit.actor, id, {
    ...parsed.value,
    channel: parsed.value.channel as Channel | null,
  });
}

export async function actAnswer(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | undefined> {
  const parsed = parseForm(answerForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  const { channel, can: _can, cannot: _cannot, when: _when, decides: _decides, weAsk: _weAsk, ...draft } = parsed.value;
  const sound = await soundFrom(fields);
  const { message } = await answerGiven(
    visit.world,
    visit.actor,
    id,
    { ...draft, expectations: expectationsOf(parsed.value) },
    channel as Channel | null,
  );
  if (message) await keepSound(visit, id, message.id, sound);
}

async function soundFrom(fields: Fields) {
  const file = fields.files.sound;
  if (!file) return null;
  const cleaned = await cleanSound(file.bytes);
  if (!cleaned.ok) throw new Refusal('invalid', text.soundRefused, 'sound');
  return cleaned;
}

async function keepSound(
  visit: Visit,
  contactId: ContactId,
  messageId: MessageId,
  sound: Awaited<ReturnType<typeof soundFrom>>,
): Promise<void> {
  if (!sound) return;
  await transact(visit.world, visit.actor, (work) =>
    insertAttachment(work, {
      id: work.newId(),
      contactId,
      messageId,
      kind: 'sound',
      mediaType: sound.type,
      bytes: sound.bytes,
      thumbnail: null,
      width: null,
      height: null,
      seconds: sound.seconds,
      fromResident: false,
    }),
  );
}

export async function actReadBack(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | undefined> {
  const parsed = parseForm(readBackForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  const { summary, channel } = parsed.value;
  await transact(visit.world, visit.actor, async (work) =>
    confirmReadBack(work, id, summary, channel, await mayWrite(work, id)),
  );
}

export async function actDescribe(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | undefined> {
  const parsed = parseForm(describeForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  await transact(visit.world, visit.actor, async (work) => {
    await mayWrite(work, id);
    await describe(work, id, parsed.value);
  });
}

export async function actPerson(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | undefined> {
  const parsed = parseForm(personForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  const { channel, also, address, ...person } = parsed.value;
  const channels = [...new Set([channel, also].filter((one): one is Channel => Boolean(one)))];
  await transact(visit.world, visit.actor, async (work) => {
    await mayWrite(work, id);
    const { partyId } = await contactById(work, id);
    await correctParty(work, partyId, { ...person, channels, address: linesOf(address) });
  });
}

export async function actMove(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | undefined> {
  const parsed = parseForm(moveForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  const contact = await look(visit.world, visit.actor, async (view) => {
    const found = await contactById(view, id);
    mayAct(await accessTo(view, found));
    return found;
  });
  refuseMovingByHand(contact, parsed.value.day);
}

export async function actWithdraw(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | undefined> {
  const parsed = parseForm(saidForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  await contactWithdrawn(visit.world, visit.actor, id, parsed.value.said);
}

export async function actReopen(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | undefined> {
  const parsed = parseForm(saidForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  await look(visit.world, visit.actor, async (view) => mayAct(await accessTo(view, await contactById(view, id))));
  await cameBack(visit.world, visit.actor, id, parsed.value.said);
}

export async function actLink(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | undefined> {
  const parsed = parseForm(linkForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  await transact(visit.world, visit.actor, async (work) => {
    await mayWrite(work, id);
    await linkToEarlier(work, id, parsed.value.earlier);
  });
}

export async function actFinish(visit: Visit, id: ContactId): Promise<undefined> {
  await transact(visit.world, visit.actor, async (work) => {
    await mayWrite(work, id);
    await finish(work, id);
  });
}
