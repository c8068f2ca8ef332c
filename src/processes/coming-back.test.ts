import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Contact, finish, lastDayToReopen, linkToEarlier } from '#src/modules/contacts/index.ts';
import { termsOn } from '#src/modules/villages/index.ts';
import { ouder, riet } from '#src/testing/people.ts';
import { fiveParts, on, type Story, tellStory } from '#src/testing/story.ts';
import { answerDraft, refused } from '../modules/contacts/testing.ts';
import { answerGiven, cameBack, contactWithdrawn, interimWritten } from './contact-to-answer.ts';
import { callReached } from './message-arrives.ts';

let story: Story;
before(async () => {
  story = await tellStory();
});

const called = async (contact: Contact) =>
  callReached(story.world, story.sanne, (await story.lastDelivery(contact, 'phone')).id);

async function answered(followUpBy: string | null = null): Promise<Contact> {
  const contact = await story.receive(
    { village: 'zoelen', party: riet, story: 'De put loopt over.', receiptInTalk: 'phone' },
    story.sanne,
  );
  await answerGiven(
    story.world,
    story.sanne,
    contact.id,
    answerDraft({ expectations: fiveParts, followUpBy: followUpBy ? on(followUpBy) : null }),
    'phone',
  );
  await called(contact);
  return story.contact(contact);
}

describe('the end of a contact', () => {
  const ends = (contact: Contact) => story.act((work) => finish(work, contact.id), story.sanne);

  it('is refused as long as no answer was delivered', async () => {
    const contact = await story.receive(
      { village: 'ingen', party: riet, story: 'De stoep ligt los.', receiptInTalk: 'phone' },
      story.sanne,
    );
    await assert.rejects(ends(contact), refused(/nog geen antwoord bezorgd/));
    await answerGiven(story.world, story.sanne, contact.id, answerDraft({ expectations: fiveParts }), 'phone');
    await assert.rejects(ends(contact), refused(/nog geen antwoord bezorgd/));
    await called(contact);
    assert.equal((await story.contact(contact)).closedAs, 'finished');
    await assert.rejects(ends(contact), refused(/al klaar/));
  });

  it('waits for the news that the answer promised', async () => {
    const contact = await answered('2026-03-20');
    assert.deepEqual([contact.outcome, contact.closedAs, contact.nextMessageBy], ['yes', null, '2026-03-20']);
    await assert.rejects(ends(contact), refused(/nog nieuws, uiterlijk op vrijdag 20 maart/));
    const news = {
      body: 'De put is schoon. Ik laat het nog even open.',
      nextDay: on('2026-03-27'),
      expectations: null,
      channel: 'phone',
    } as const;
    await interimWritten(story.world, story.sanne, contact.id, news);
    await assert.rejects(ends(contact), refused(/Stuur dat bericht eerst/), 'written is not told');
    await called(contact);
    assert.equal((await ends(contact)).closedAs, 'finished');
  });

  it('comes also when the resident withdraws: what was said is kept, what was on its way stops', async () => {
    const contact = await story.receive({ village: 'ingen', party: riet, story: 'De lamp is stuk.' }, story.sanne);
    const call = await story.lastDelivery(contact);
    await assert.rejects(contactWithdrawn(story.world, story.sanne, contact.id, ' '), refused(/hoe en waarom/, 'said'));
    await assert.rejects(
      contactWithdrawn(story.world, story.mo, contact.id, 'Niet meer nodig.'),
      refused(/niet verder helpen/),
    );
    const now = await contactWithdrawn(story.world, story.sanne, contact.id, 'Zij belde: de lamp doet het weer.');
    assert.deepEqual([now.closedAs, now.nextMessageBy], ['withdrawn', null]);
    assert.equal((await story.lastDelivery(contact)).state, 'cancelled');
    await assert.rejects(callReached(story.world, story.sanne, call.id), /gestopt/);
    assert.deepEqual(await story.sql('select body from reply where contact_id = $1', [contact.id]), [
      { body: 'Zij belde: de lamp doet het weer.' },
    ]);
  });
});

describe('coming back', () => {
  it('within sixty days opens the same contact, which owes a message again', async () => {
    const contact = await answered();
    assert.equal(lastDayToReopen(contact, await story.see((view) => termsOn(view))), '2026-05-01');
    await story.goTo('2026-05-01');
    const back = await cameBack(story.world, story.resident, contact.id, 'De put loopt weer over.');
    assert.equal(back.id, contact.id);
    assert.equal(back.code, contact.code);
    assert.deepEqual(
      [back.closedAs, back.outcome, back.nextMessageBy],
      [null, null, '2026-05-06'],
      '5 May does not count',
    );
    assert.equal(await story.status(back), 'reopened');
    const receipt = await story.lastDelivery(back);
    assert.match(JSON.stringify(receipt.content.blocks), /De put loopt weer over/);
    await called(back);
    assert.equal((await story.contact(back)).nextMessageBy, '2026-05-19', 'Ascension Day does not count');
    await assert.rejects(cameBack(story.world, story.resident, contact.id, 'Hallo?'), refused(/nog open/));
  });

  it('an old answer does not close what was opened again', async () => {
    const contact = await answered();
    const back = await cameBack(story.world, story.sanne, contact.id, 'Toch niet klaar.');
    await assert.rejects(
      story.act((work) => finish(work, back.id), story.sanne),
      refused(/nog geen antwoord bezorgd/),
    );
    const close = story.sql(
      "update contact set closed_at = now(), closed_on = '2026-05-01', closed_as = 'finished', next_message_by = null where id = $1",
      [back.id],
    );
    await assert.rejects(close, /pas klaar na een bezorgd antwoord/);
  });

  it('later becomes a new contact, tied to the old one', async () => {
    const contact = await answered();
    await story.goTo('2026-07-01');
    const back = await cameBack(story.world, story.resident, contact.id, 'Na de zomer weer water.');
    assert.notEqual(back.id, contact.id);
    assert.deepEqual(
      [back.earlierContactId, back.partyId, back.villageId],
      [contact.id, contact.partyId, contact.villageId],
    );
    assert.deepEqual([back.story, back.nextMessageBy], ['Na de zomer weer water.', '2026-07-03']);
    assert.equal((await story.contact(contact)).closedAs, 'finished', 'the old one stays as it is');
  });

  it('a contact is tied only to one of the same person or village', async () => {
    const [first, second] = [await answered(), await answered()];
    const elsewhere = await story.receive({ village: 'ommeren', party: ouder, story: 'Een ander verhaal.' });
    const link = (to: string) => story.act((work) => linkToEarlier(work, second.id, to), story.sanne);
    await assert.rejects(link(elsewhere.number), refused(/niet van deze inwoner of deze kern/, 'earlier'));
    await assert.rejects(link(second.number), refused(/niet van deze inwoner/));
    await assert.rejects(link('2026-99999'), refused(/kennen we niet/));
    assert.equal((await link(` ${first.number} `)).earlierContactId, first.id);
  });
});
