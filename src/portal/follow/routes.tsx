import {
  attachmentBytes,
  type Contact,
  findMessage,
  givePulse,
  lastDayToReopen,
  type MessageId,
  messagesOf,
  readCode,
} from '#src/modules/contacts/index.ts';
import { termsOn, villages } from '#src/modules/villages/index.ts';
import { dayOf } from '#src/platform/calendar/index.ts';
import { seeOther } from '#src/platform/http/answers.ts';
import { parseForm, withError } from '#src/platform/http/forms.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { isId } from '#src/platform/ids.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { type Look, look, transact } from '#src/platform/work.ts';
import { checkedAnswer, residentAnswer } from '../answer.ts';
import type { PortalDeps } from '../deps.ts';
import { frameKey, frameOf } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { placeOf } from '../place.ts';
import { resident } from '../resident.ts';
import { codePage } from './code-form.tsx';
import { backForm, pulseForm, replyForm } from './forms.ts';
import { mediaAnswer } from './media.ts';
import { contactBehind, loadFollowPage, readingsWithTitle } from './model.ts';
import { followPage, type Thanks } from './page.tsx';
import { type Behind, backPage, cardPage, notNowPage, pulsePage, readersPage, replyPage } from './small-pages.tsx';
import { mayGivePulse } from './story.ts';
import { followText } from './text.ts';

const reading = { translated: true, limit: 20, guessable: true } as const;
const writing = { translated: true, limit: 30, guessable: true } as const;

const thanks: Record<string, Thanks> = { reactie: 'reply', terug: 'back', vragen: 'pulse' };

export function followRoutes(deps: PortalDeps): Route[] {
  return [
    get('/volgen', 'anyone', (visit) => askCode(visit, deps), reading),
    get('/volgen/:code', 'anyone', (visit) => follow(visit, deps), reading),
    get('/volgen/:code/gelezen', 'anyone', (visit) => behindCode(visit, deps, readers), reading),
    get('/volgen/:code/kaartje', 'anyone', (visit) => behindCode(visit, deps, card), reading),
    get('/volgen/:code/bijlage/:id', 'anyone', (visit) => attachment(visit, deps), { ...reading, limit: 120 }),
    get('/volgen/:code/reactie', 'anyone', (visit) => behindCode(visit, deps, askReply), reading),
    post('/volgen/:code/reactie', 'anyone', (visit) => behindCode(visit, deps, takeReply(deps)), writing),
    get('/volgen/:code/niet-klaar', 'anyone', (visit) => behindCode(visit, deps, askBack), reading),
    post('/volgen/:code/niet-klaar', 'anyone', (visit) => behindCode(visit, deps, takeBack(deps)), writing),
    get('/volgen/:code/vragen', 'anyone', (visit) => behindCode(visit, deps, askPulse), reading),
    post('/volgen/:code/vragen', 'anyone', (visit) => behindCode(visit, deps, takePulse), writing),
  ];
}

async function askCode(visit: Visit, deps: PortalDeps): Promise<Response> {
  if (!visit.url.searchParams.has('code'))
    return residentAnswer(visit, codePage(frameOf(visit, deps, 'always'), await villageCount(visit)));
  const typed = visit.query('code');
  const code = readCode(typed);
  if (code) return seeOther(localPath(visit, `/volgen/${code}`));
  await look(visit.world, resident, (view) => contactBehind(view, typed));
  return unknownCode(visit, deps, typed);
}

/** The same calm page for every code that is wrong, however it is wrong. */
export async function unknownCode(visit: Visit, deps: PortalDeps, typed: string): Promise<Response> {
  const text = followText[visit.language];
  const sentence = typed.trim() ? text.codeUnknown : text.codeMissing;
  const form = { values: { code: typed }, errors: { code: sentence } };
  return residentAnswer(
    visit,
    codePage(frameOf(visit, deps, 'always'), await villageCount(visit), form),
    typed.trim() ? 404 : 422,
  );
}

async function villageCount(visit: Visit): Promise<number> {
  return (await look(visit.world, resident, villages)).length;
}

async function follow(visit: Visit, deps: PortalDeps): Promise<Response> {
  const { world } = visit;
  const typed = visit.param('code');
  const code = readCode(typed);
  if (code && code !== typed) return seeOther(localPath(visit, `/volgen/${code}`));
  const frame = frameOf(visit, deps, 'when asked');
  const thanked = thanks[visit.query('gelukt')] ?? null;
  const make = async () => {
    const model = await look(world, resident, (view) => loadFollowPage(view, typed));
    if (!model) throw new Refusal('unknown', followText[visit.language].codeUnknown, 'code');
    const reads = model.contact.door === 'pictures' ? deps.assets('read-aloud.js') : frame.readAloud;
    return followPage({ ...frame, readAloud: reads }, model, thanked);
  };
  try {
    const key = `${dayOf(world.clock.now())} ${frameKey(frame)}`;
    return checkedAnswer(visit, await (deps.cached && !thanked ? deps.cached(visit, key, make) : make()), 'private');
  } catch (error) {
    if (error instanceof Refusal && error.field === 'code') return unknownCode(visit, deps, typed);
    throw error;
  }
}

type Handle = (visit: Visit, behind: Behind, view: Look) => Promise<Response>;

/** A page behind a code: looks up the contact, or says that the code is not known. */
async function behindCode(visit: Visit, deps: PortalDeps, handle: Handle): Promise<Response> {
  const typed = visit.param('code');
  const answer = await look(visit.world, resident, async (view) => {
    const contact = await contactBehind(view, typed);
    if (!contact) return null;
    const behind = {
      frame: frameOf(visit, deps, 'always'),
      contact,
      place: await placeOf(view, contact.villageId),
      today: view.today,
    };
    return handle(visit, behind, view);
  });
  return answer ?? unknownCode(visit, deps, typed);
}

async function readers(visit: Visit, behind: Behind, view: Look): Promise<Response> {
  return residentAnswer(visit, readersPage(behind, await readingsWithTitle(view, behind.contact)));
}

async function card(visit: Visit, behind: Behind): Promise<Response> {
  return residentAnswer(visit, cardPage(behind, visit.world.config.baseUrl));
}

const nothing = { values: {}, errors: {} };

async function questionOf({ contact, today }: Behind, view: Look): Promise<string | null> {
  if (contact.closedAs || !contact.waitingUntil || contact.waitingUntil < today) return null;
  const all = await messagesOf(view, contact.id);
  return all.findLast(({ kind, deliveredAt }) => kind === 'question' && deliveredAt)?.body ?? null;
}

async function askReply(visit: Visit, behind: Behind, view: Look): Promise<Response> {
  const question = await questionOf(behind, view);
  const text = followText[visit.language];
  return residentAnswer(
    visit,
    question === null ? notNowPage(behind, text.replyTitle, text.replyNotAsked) : replyPage(behind, question, nothing),
  );
}

function takeReply(deps: PortalDeps): Handle {
  return async (visit, behind, view) => {
    const text = followText[visit.language];
    const question = await questionOf(behind, view);
    if (question === null) return residentAnswer(visit, notNowPage(behind, text.replyTitle, text.replyNotAsked), 409);
    const fields = await visit.fields();
    const parsed = parseForm(replyForm(text), fields);
    if (!parsed.ok) return residentAnswer(visit, replyPage(behind, question, parsed.form), 422);
    return tried(
      async () => {
        await deps.reply(visit.world, resident, behind.contact.id, parsed.value.antwoord);
        return done(visit, behind.contact, 'reactie');
      },
      (sentence) => residentAnswer(visit, replyPage(behind, question, withError(fields, 'antwoord', sentence)), 422),
    );
  };
}

async function reopenUntil({ contact }: Behind, view: Look) {
  return lastDayToReopen(contact, await termsOn(view));
}

async function askBack(visit: Visit, behind: Behind, view: Look): Promise<Response> {
  const text = followText[visit.language];
  if (!behind.contact.closedAs) return residentAnswer(visit, notNowPage(behind, text.backTitle, text.stillOpen));
  return residentAnswer(visit, backPage(behind, await reopenUntil(behind, view), nothing));
}

function takeBack(deps: PortalDeps): Handle {
  return async (visit, behind, view) => {
    const text = followText[visit.language];
    if (!behind.contact.closedAs) return residentAnswer(visit, notNowPage(behind, text.backTitle, text.stillOpen), 409);
    const until = await reopenUntil(behind, view);
    const fields = await visit.fields();
    const parsed = parseForm(backForm(text), fields);
    if (!parsed.ok) return residentAnswer(visit, backPage(behind, until, parsed.form), 422);
    return tried(
      async () => {
        const contact = await deps.cameBack(visit.world, resident, behind.contact.id, parsed.value.verhaal);
        if (contact.id === behind.contact.id) return done(visit, contact, 'terug');
        return seeOther(localPath(visit, `/ontvangen/${contact.code}`));
      },
      (sentence) => residentAnswer(visit, backPage(behind, until, withError(fields, 'verhaal', sentence)), 422),
    );
  };
}

function pulseRefusal({ contact, frame }: Behind): string | null {
  const text = followText[frame.language];
  if (mayGivePulse(contact)) return null;
  return contact.pulseUsed ? text.pulseClosed : text.pulseNotYet;
}

async function askPulse(visit: Visit, behind: Behind): Promise<Response> {
  const refused = pulseRefusal(behind);
  const { pulseTitle } = followText[visit.language];
  return residentAnswer(visit, refused ? notNowPage(behind, pulseTitle, refused) : pulsePage(behind, nothing));
}

async function takePulse(visit: Visit, behind: Behind): Promise<Response> {
  const text = followText[visit.language];
  const refused = pulseRefusal(behind);
  if (refused) return residentAnswer(visit, notNowPage(behind, text.pulseTitle, refused), 409);
  const parsed = parseForm(pulseForm(text), await visit.fields());
  if (!parsed.ok) return residentAnswer(visit, pulsePage(behind, parsed.form), 422);
  const { gezien: seen, gehoord: heard, erkend: acknowledged } = parsed.value;
  await transact(visit.world, resident, (work) => givePulse(work, behind.contact.id, { seen, heard, acknowledged }));
  return done(visit, behind.contact, 'vragen');
}

function done(visit: Visit, { code }: Contact, what: keyof typeof thanks): Response {
  return seeOther(localPath(visit, `/volgen/${code}?gelukt=${what}`));
}

/** A rule that says no comes back in the form, with what was typed. */
async function tried(action: () => Promise<Response>, refused: (sentence: string) => Response): Promise<Response> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'too-often') return refused(error.message);
    throw error;
  }
}

/** A voice or photo of the municipality. What the resident sent is never behind the code alone. */
async function attachment(visit: Visit, deps: PortalDeps): Promise<Response> {
  const typed = visit.param('code');
  const id = visit.param('id');
  const found = await look(visit.world, resident, async (view) => {
    const contact = await contactBehind(view, typed);
    if (!contact || !isId(id)) return null;
    const item = await attachmentBytes(view, contact.id, id, false);
    if (!item?.bytes || item.fromResident || !(await hasArrived(view, item.messageId))) return null;
    return { content: item.bytes, type: item.mediaType };
  });
  if (!found) return unknownCode(visit, deps, typed);
  return mediaAnswer(found.content, found.type, visit.c.req.header('range'));
}

async function hasArrived(view: Look, messageId: string | null): Promise<boolean> {
  if (!messageId) return true;
  return Boolean((await findMessage(view, messageId as MessageId))?.deliveredAt);
}
