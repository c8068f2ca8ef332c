import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Contact } from '#src/modules/contacts/index.ts';
import { ouder, riet } from '#src/testing/people.ts';
import { fiveParts, on, type Story, tellStory } from '#src/testing/story.ts';
import { answerDraft } from '../modules/contacts/testing.ts';
import { answerGiven, interimWritten } from './contact-to-answer.ts';
import { dossierOpened } from './dossier.ts';
import { callReached } from './message-arrives.ts';

const law = (code: string) => (error: Error & { code?: string }) => error.code === code;

/** What somebody with the keys of the database might try. The database itself says no. */
describe('the laws of silence in the database', () => {
  let story: Story;
  let contact: Contact;
  let closed: Contact;
  before(async () => {
    story = await tellStory();
    contact = await story.receive(
      { village: 'ingen', party: riet, story: 'De stoep ligt los.', receiptInTalk: 'phone' },
      story.sanne,
    );
    closed = await story.receive(
      { village: 'ingen', party: ouder, story: 'Dank voor de bloembakken.', receiptInTalk: 'phone' },
      story.sanne,
    );
    await answerGiven(story.world, story.sanne, closed.id, answerDraft({ expectations: fiveParts }), 'phone');
    await callReached(story.world, story.sanne, (await story.lastDelivery(closed)).id);
    const onItsWay = {
      body: 'Wij schrijven u.',
      nextDay: on('2026-03-25'),
      expectations: fiveParts,
      channel: 'letter',
    } as const;
    await interimWritten(story.world, story.sanne, contact.id, onItsWay);
    await dossierOpened(story.world, story.sanne, contact, 'verhaal', null);
  });

  const closing = (as: string) =>
    `closed_at = now(), closed_on = current_date, closed_as = '${as}', next_message_by = null`;
  const opening = "closed_at = null, closed_on = null, closed_as = null, next_message_by = '2099-01-01'";
  const attempts: [name: string, code: string, sql: () => string][] = [
    [
      'the day is moved later',
      'KG002',
      () => `update contact set next_message_by = next_message_by + 1 where id = '${contact.id}'`,
    ],
    [
      'all days are moved later',
      'KG002',
      () => 'update contact set next_message_by = next_message_by + 30 where closed_at is null',
    ],
    ['the day is taken away', '23514', () => `update contact set next_message_by = null where id = '${contact.id}'`],
    [
      'a contact is closed without an answer',
      'KG003',
      () => `update contact set ${closing('finished')} where id = '${contact.id}'`,
    ],
    [
      'a contact is withdrawn that nobody withdrew',
      'KG003',
      () => `update contact set ${closing('withdrawn')} where id = '${contact.id}'`,
    ],
    [
      'a closed contact is opened with a day of choice',
      'KG003',
      () => `update contact set ${opening} where id = '${closed.id}'`,
    ],
    [
      'a message is marked delivered without a delivery',
      'KG002',
      () =>
        `update message set delivered_at = now(), delivered_via = 'phone' where contact_id = '${contact.id}' and delivered_at is null`,
    ],
    [
      'a delivered message is put in',
      'KG002',
      () =>
        `insert into message (id, contact_id, kind, body, names_day, created_at, delivered_at, delivered_via) values (gen_random_uuid(), '${contact.id}', 'interim', 'Later.', '2099-01-01', now(), now(), 'phone')`,
    ],
    [
      'a delivered message is made to name another day',
      'KG002',
      () => `update message set names_day = '2099-01-01' where contact_id = '${contact.id}'`,
    ],
    [
      'a message goes to another contact',
      'KG002',
      () => `update message set contact_id = '${contact.id}' where contact_id = '${closed.id}'`,
    ],
    ['history is edited', 'KG001', () => `update history set fact = 'nothing' where subject_id = '${contact.id}'`],
    ['history is thrown away', 'KG001', () => 'delete from history'],
    ['history is emptied', 'KG001', () => 'truncate history'],
    ['a reading is edited', 'KG001', () => "update reading set read_at = '2020-01-01'"],
    ['a reading is thrown away', 'KG001', () => 'delete from reading'],
    ['the reading log is emptied', 'KG001', () => 'truncate reading'],
    ['an attempt to deliver is edited', 'KG001', () => "update delivery_attempt set outcome = 'reached'"],
    ['the attempts are emptied', 'KG001', () => 'truncate delivery_attempt'],
    ['a contact is thrown away', 'KG001', () => `delete from contact where id = '${contact.id}'`],
    ['a message is thrown away', 'KG001', () => `delete from message where contact_id = '${contact.id}'`],
    ['all contacts are emptied', 'KG001', () => 'truncate contact cascade'],
    [
      'a village loses its contact',
      'KG018',
      () => `delete from village_primary where village_id = '${contact.villageId}'`,
    ],
    [
      "a 'nee' without an argument is put in",
      '23514',
      () =>
        `insert into answer (id, contact_id, kind, ground, what_is_possible, decider, how_to_respond, body, channel, created_at, function_id) values (gen_random_uuid(), '${contact.id}', 'no', 'money', 'Iets anders', 'Het college', 'Bel', 'Nee.', 'phone', now(), '${story.sanne.functionId}')`,
    ],
    [
      "a 'later' without a date is put in",
      '23514',
      () =>
        `insert into answer (id, contact_id, kind, argument, interim_days, body, channel, created_at, function_id) values (gen_random_uuid(), '${contact.id}', 'later', 'Druk', '{2026-06-01}', 'Later.', 'phone', now(), '${story.sanne.functionId}')`,
    ],
  ];

  const everything = async () =>
    JSON.stringify(
      await story.sql(
        'select (select jsonb_agg(c order by id) from contact c) c, (select jsonb_agg(m order by id) from message m) m, (select jsonb_agg(h order by id) from history h) h, (select jsonb_agg(r order by id) from reading r) r',
      ),
    );

  for (const [name, code, sql] of attempts)
    it(`refuses when ${name}`, async () => {
      const before = await everything();
      await assert.rejects(story.sql(sql()), law(code));
      assert.equal(await everything(), before);
    });

  it('still lets the day be moved by a message that was delivered', async () => {
    const given = {
      body: 'Wij komen kijken.',
      nextDay: on('2026-03-30'),
      expectations: fiveParts,
      channel: 'phone',
    } as const;
    await interimWritten(story.world, story.sanne, contact.id, given);
    await callReached(story.world, story.sanne, (await story.lastDelivery(contact)).id);
    assert.equal((await story.contact(contact)).nextMessageBy, '2026-03-30');
  });

  it('and refuses the day of an older message, when a newer one named a nearer day', async () => {
    await story.goTo('2026-03-03');
    const given = {
      body: 'Het gaat sneller.',
      nextDay: on('2026-03-20'),
      expectations: null,
      channel: 'phone',
    } as const;
    await interimWritten(story.world, story.sanne, contact.id, given);
    await callReached(story.world, story.sanne, (await story.lastDelivery(contact)).id);
    await assert.rejects(
      story.sql("update contact set next_message_by = '2026-03-30' where id = $1", [contact.id]),
      law('KG002'),
    );
  });
});
