import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  type Contact,
  confirmReadBack,
  contactByCode,
  describe as describeContact,
  givePulse,
  insertAttachment,
} from '#src/modules/contacts/index.ts';
import type { Intake } from '#src/processes/contact-received.ts';
import { drawPhoto, hum } from '#src/testing/sample-media.ts';
import { fiveParts, on, type Story, tellStory } from '#src/testing/story.ts';
import { answerDraft, refused, wholeNo } from '../modules/contacts/testing.ts';
import {
  answerGiven,
  answerReadTwice,
  cameBack,
  contactWithdrawn,
  interimWritten,
  replyNoted,
  residentAsked,
} from './contact-to-answer.ts';
import { dossierOpened } from './dossier.ts';
import { callMissed, callReached, mailBounced } from './message-arrives.ts';

const party: Intake['party'] = {
  name: 'Zwaantje Kwispelberg',
  email: 'zwaantje@kwispelberg.example',
  phone: '06 7777 1234',
  address: ['Molshoopstraat 99', '0000 ZZ Ingen'],
  channels: ['phone', 'email', 'letter'],
};

/** Words that only this resident could have brought here, one for each place where words can end up. */
const words = {
  story: 'kruiwagenpaadje',
  subject: 'modderfestijn',
  place: 'achter de hooiberg',
  question: 'droog naar de kippen',
  readBack: 'laarzenverdriet',
  summary: 'dorpsplasje',
  reply: 'regentonnetje',
  back: 'waterballet',
  message: 'grindkarretje',
  asked: 'kippenhokhoogte',
  answer: 'schelpenpad',
  argument: 'drassigheid',
  possible: 'plankenloopje',
  nothing: 'kleigrondig',
  reading: 'meeleesnotitie',
  note: 'poedelhondje',
  withdrawn: 'drooggevallen',
};
const personal = ['Zwaantje', 'Kwispelberg', '7777', 'Molshoop', ...Object.values(words)];

describe('after the retention term', () => {
  let story: Story;
  let contacts: Contact[];
  before(async () => {
    story = await tellStory();
  });

  it('a whole life is lived: many words, in every place where words can stand', async () => {
    const first = await livedInFull();
    const second = await livedAgain(first);
    contacts = [await story.contact(first), await story.contact(second)];
    assert.deepEqual(
      contacts.map(({ closedAs }) => closedAs),
      ['finished', 'withdrawn'],
    );
    const found = await tablesWith([...personal, ...contacts.map(({ code }) => code)]);
    for (const table of ['contact', 'party', 'message', 'answer', 'delivery', 'read_back', 'reply'])
      assert.ok(found.has(table), table);
    for (const word of Object.values(words).filter((one) => one !== words.reading))
      assert.ok((await tablesWith([word])).size > 0, word);
  });

  it('before the term nothing goes', async () => {
    await story.goTo('2028-03-02');
    assert.equal((await story.contact(contacts[0]!)).pseudonymisedAt, null);
    assert.ok((await tablesWith(personal)).size > 0);
  });

  it('after it no word of the resident is left in any table', async () => {
    const before = await counts();
    await story.goTo('2028-06-01');
    assert.deepEqual([...(await tablesWith([...personal, ...contacts.map(({ code }) => code)]))], []);
    assert.equal(Number((await story.sql('select count(*) from attachment'))[0]?.count), 0);
    assert.deepEqual(await counts(), before, 'what is counted stays the same');
  });

  it('the code opens nothing any more, and nothing can be opened again', async () => {
    await assert.rejects(
      story.see((view) => contactByCode(view, contacts[0]!.code)),
      refused(/kennen we niet/),
    );
    const call = (await story.deliveries(contacts[0]!)).find(
      ({ channel, state }) => channel === 'email' && state === 'delivered',
    );
    if (call) await mailBounced(story.world, story.sanne, call.id);
    assert.equal((await story.contact(contacts[0]!)).closedAs, 'finished');
    await story
      .act(async (work) => describeContact(work, contacts[0]!.id, { ...known(contacts[0]!), subject: '' }))
      .catch(() => undefined);
  });

  const reach = async (of: Contact, channel: 'phone' | 'email' = 'phone') => {
    if (channel === 'email') return story.mailGoesOut();
    await callReached(
      story.world,
      story.sanne,
      (await story.lastDelivery(of, 'phone')).id,
      `Zij had het over haar ${words.note}.`,
    );
  };

  async function livedInFull(): Promise<Contact> {
    const media = [await drawPhoto(), await hum(2)];
    const contact = await story.receive({
      village: 'ingen',
      door: 'web',
      party,
      media,
      mayBePublic: true,
      story: `Het ${words.story} is nat.`,
      subject: `Een ${words.subject}`,
      place: words.place,
      questionBehind: words.question,
    });
    await callMissed(story.world, story.sanne, (await story.lastDelivery(contact)).id, `De ${words.note} blafte.`);
    await reach(contact);
    await story.act(
      (work) => confirmReadBack(work, contact.id, `U heeft ${words.readBack}.`, 'phone', story.sanne.functionId),
      story.sanne,
    );
    await story.act(
      (work) =>
        describeContact(work, contact.id, {
          ...known(contact),
          visibility: 'public_nameless',
          publicSummary: `Een ${words.summary}.`,
        }),
      story.sanne,
    );
    await dossierOpened(story.world, story.officialOfAdvies, contact, 'verhaal', 'Ik werk aan het advies.');
    await interimWritten(story.world, story.sanne, contact.id, {
      body: `Er komt een ${words.message}.`,
      nextDay: on('2026-03-30'),
      expectations: { ...fiveParts, weAsk: `Let op uw ${words.note}.` },
      channel: 'email',
    });
    await reach(contact, 'email');
    await mailBounced(
      story.world,
      story.sanne,
      (await story.lastDelivery(contact, 'email')).id,
      `Zwaantje is verhuisd.`,
    );
    await reach(contact);
    await residentAsked(story.world, story.sanne, contact.id, {
      question: `Wat is de ${words.asked}?`,
      answerBy: on('2026-03-20'),
      channel: 'phone',
    });
    await reach(contact);
    await replyNoted(story.world, story.resident, contact.id, `Zo hoog als mijn ${words.reply}.`);
    const nothing = {
      ...wholeNo,
      whatIsPossible: null,
      nothingPossibleBecause: `Te ${words.nothing}.`,
      argument: `Vanwege ${words.argument}.`,
    };
    const { answerId } = await answerGiven(story.world, story.sanne, contact.id, nothing, 'email');
    await answerReadTwice(story.world, story.daan, answerId, false, `Denk aan een ${words.possible}.`);
    await answerGiven(
      story.world,
      story.sanne,
      contact.id,
      { ...wholeNo, body: `Geen ${words.answer}.`, whatIsPossible: `Een ${words.possible}.` },
      'email',
    );
    await reach(contact, 'email');
    await cameBack(story.world, story.resident, contact.id, `Nu is het een ${words.back}.`);
    await answerGiven(
      story.world,
      story.sanne,
      contact.id,
      answerDraft({ body: `Toch een ${words.answer}.` }),
      'email',
    );
    await reach(contact, 'email');
    await story.act((work) => givePulse(work, contact.id, { seen: 'yes', heard: 'yes', acknowledged: 'partly' }));
    const { kind, mediaType, bytes, thumbnail, width, height, seconds } = await hum(1);
    await story.act((work) =>
      insertAttachment(work, {
        id: work.newId(),
        contactId: contact.id,
        messageId: null,
        kind,
        mediaType,
        bytes,
        thumbnail,
        width,
        height,
        seconds,
        fromResident: false,
      }),
    );
    return story.contact(contact);
  }

  /** Another contact of the same person, withdrawn while a letter was still in the batch. */
  async function livedAgain({ partyId, number }: Contact): Promise<Contact> {
    const contact = await story.receive({
      village: 'ingen',
      party: { id: partyId },
      story: `Weer het ${words.story}.`,
      earlierNumber: number,
    });
    await interimWritten(story.world, story.sanne, contact.id, {
      body: `Een ${words.message}.`,
      nextDay: on('2026-03-30'),
      expectations: fiveParts,
      channel: 'letter',
    });
    await contactWithdrawn(story.world, story.sanne, contact.id, `Het is ${words.withdrawn}.`);
    return contact;
  }

  const known = ({ type, topic, place, questionBehind, urgent, subject, visibility, publicSummary }: Contact) => ({
    type,
    topic,
    place,
    questionBehind,
    urgent,
    subject,
    visibility,
    publicSummary,
  });

  /** The tables in which one of these words stands, in whatever column. */
  async function tablesWith(wanted: string[]): Promise<Set<string>> {
    const tables = await story.sql(
      "select quote_ident(schemaname) || '.' || quote_ident(tablename) as name, tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    const found = new Set<string>();
    for (const { name, tablename } of tables) {
      const patterns = wanted.flatMap((word) => [`%${word}%`, `%${Buffer.from(word).toString('hex')}%`]);
      const [row] = await story.sql(
        `select exists (select from ${name} t where to_jsonb(t)::text ilike any ($1)) as hit`,
        [patterns],
      );
      if (row?.hit) found.add(String(tablename));
    }
    return found;
  }

  /** What a municipality counts years later: contacts, doors, outcomes, messages and how they arrived. */
  async function counts(): Promise<unknown[]> {
    const queries = [
      'select village_id, door, type, topic, outcome, closed_as, closed_on, received_on, seen_at, heard_at, acknowledged_at from contact order by id',
      'select kind, names_day, delivered_at, delivered_via from message order by id',
      'select kind, ground, second_reader_agrees, later_until from answer order by id',
      'select channel, delivered_at, failed_at, failure from delivery order by id',
      'select outcome, day from delivery_attempt order by id',
      'select function_id, read_at from reading order by id',
      'select kind, channels, reading_ease from party order by id',
      'select * from pulse',
    ];
    return Promise.all(queries.map((query) => story.sql(query)));
  }
});
