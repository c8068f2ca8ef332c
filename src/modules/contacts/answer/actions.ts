import { record } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Work } from '#src/platform/work.ts';
import type { FunctionId } from '../../people/index.ts';
import type { Terms } from '../../villages/index.ts';
import { holdContact } from '../contact/actions.ts';
import { mustBeOpen } from '../contact/rules.ts';
import { checkExpectations } from '../message/rules.ts';
import { messagesOf } from '../message/store.ts';
import { contactText as text } from '../text.ts';
import type { Answer, AnswerId, ContactId } from '../types.ts';
import { type AnswerDraft, checkAnswer, expectationsFrom, maySecondRead, needsSecondReader } from './rules.ts';
import * as store from './store.ts';

/**
 * Records an answer. It is sent by the message that carries it; 'niets mogelijk' first waits for a second reader.
 * @returns the answer, and whether it may be sent now
 */
export async function giveAnswer(
  work: Work,
  id: ContactId,
  draft: AnswerDraft,
  channel: string,
  by: FunctionId,
  terms: Terms,
): Promise<{ answer: Answer; maySend: boolean }> {
  const contact = await holdContact(work, id);
  mustBeOpen(contact);
  const checked = checkAnswer(draft, work.today, terms);
  checkExpectations(contact, await messagesOf(work, id), expectationsFrom(checked));
  const answer = await store.insertAnswer(work, id, checked, channel, by);
  const maySend = !needsSecondReader(checked);
  await record(work, {
    about: 'contact',
    id,
    fact: 'answer_given',
    details: { kind: answer.kind, ground: answer.ground, waitsForSecondReader: !maySend },
  });
  return { answer, maySend };
}

/** Somebody else read an answer that says nothing is possible. Agreed: it may go. Not agreed: the writer starts again. */
export async function secondRead(
  work: Work,
  id: AnswerId,
  agrees: boolean,
  note: string,
  reader: FunctionId,
): Promise<Answer> {
  const answer = await store.lockAnswer(work, id);
  if (!answer) throw new Refusal('unknown', text.unknownAnswer);
  maySecondRead(answer, reader);
  if (!agrees && !note.trim()) throw new Refusal('invalid', text.argumentMissing, 'note');
  await store.setSecondReading(work, id, reader, agrees, note);
  await record(work, { about: 'contact', id: answer.contactId, fact: 'second_read', details: { agrees } });
  return {
    ...answer,
    secondReaderId: reader,
    secondReadAt: work.now,
    secondReaderAgrees: agrees,
    secondReaderNote: note,
  };
}
