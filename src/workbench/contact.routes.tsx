import { attachmentBytes, type Contact, contactByNumber, contactText } from '#src/modules/contacts/index.ts';
import { bytes, seeOther } from '#src/platform/http/answers.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { look } from '#src/platform/work.ts';
import { replyNoted } from '#src/processes/contact-to-answer.ts';
import { dossierOpened } from '#src/processes/dossier.ts';
import { ContactPage } from './contact.page.tsx';
import { type Dossier, loadDossier } from './contact.ts';
import { csrfOf, readers, show } from './show.ts';
import { workText as text } from './text.ts';
import { ReasonPage } from './verbs.page.tsx';

/** One story: opened by whom it concerns, or with a reason that the resident can see. */
export function contactRoutes(): Route[] {
  return [
    get('/contacten/:number', readers, showContact),
    post('/contacten/:number/lezen', readers, giveReason),
    get('/contacten/:number/bijlagen/:id', readers, showAttachment),
    post('/contacten/:number/reactie', readers, actReplied),
  ];
}

export async function opened(
  visit: Visit,
  what: string,
  reason: string | null = null,
): Promise<{ contact: Contact; dossier: Dossier }> {
  const { world, actor } = visit;
  const contact = await look(world, actor, (view) => contactByNumber(view, visit.param('number')));
  const access = await dossierOpened(world, actor, contact, what, reason);
  return { contact, dossier: await look(world, actor, (view) => loadDossier(view, contact, access)) };
}

export const wholeStory = 'verhaal';

async function showContact(visit: Visit): Promise<Response> {
  try {
    const { contact, dossier } = await opened(visit, wholeStory);
    return show(
      visit,
      contact.subject,
      <ContactPage dossier={dossier} csrf={csrfOf(visit)} justReceived={visit.query('ontvangen') === '1'} />,
      '/contacten',
    );
  } catch (error) {
    if (error instanceof Refusal && error.field === 'reason') return askReason(visit, {}, 403);
    throw error;
  }
}

async function askReason(visit: Visit, errors: { reden?: string }, status: number): Promise<Response> {
  const contact = await look(visit.world, visit.actor, (view) => contactByNumber(view, visit.param('number')));
  return show(
    visit,
    text.contact.reasonTitle,
    <ReasonPage contact={contact} form={{ values: {}, errors }} csrf={csrfOf(visit)} />,
    undefined,
    status,
  );
}

async function giveReason(visit: Visit): Promise<Response> {
  const reason = String((await visit.fields()).texts.reden ?? '').trim();
  if (!reason) return askReason(visit, { reden: contactText.reasonFirst }, 422);
  const { contact } = await opened(visit, wholeStory, reason);
  return seeOther(`/contacten/${contact.number}`);
}

async function showAttachment(visit: Visit): Promise<Response> {
  const { contact } = await opened(visit, wholeStory);
  const found = await look(visit.world, visit.actor, (view) =>
    attachmentBytes(view, contact.id, visit.param('id'), visit.query('klein') === '1'),
  );
  if (!found?.bytes) throw new Refusal('unknown', contactText.unknownAttachment);
  return bytes(found.bytes, found.mediaType, { 'content-security-policy': "default-src 'none'; sandbox" });
}

async function actReplied(visit: Visit): Promise<Response> {
  const contact = await look(visit.world, visit.actor, (view) => contactByNumber(view, visit.param('number')));
  await replyNoted(visit.world, visit.actor, contact.id);
  return seeOther(`/contacten/${contact.number}`);
}
