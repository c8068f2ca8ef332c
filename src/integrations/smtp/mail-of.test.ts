import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Parcel } from '#src/modules/deliveries/index.ts';
import { day } from '#src/platform/calendar/index.ts';
import { mailOf } from './mail-of.tsx';

const parcel: Parcel = {
  subject: 'De stoep bij het dorpshuis',
  greeting: 'Dag mevrouw De Bree,',
  blocks: [
    { kind: 'heading', text: 'Wat wij deden' },
    { kind: 'paragraph', text: 'Wij zijn gaan kijken.\nDe tegel ligt los.' },
    { kind: 'list', items: ['De tegel gaat eruit', 'Er komt een nieuwe'] },
    { kind: 'facts', items: [{ term: 'Wie', text: 'de buitendienst' }] },
    { kind: 'callout', text: 'Klopt dit niet? Bel <mij> & zeg het.' },
  ],
  nextDay: day('2026-03-18'),
  reference: '2026-00012',
  code: 'linde-brug-27',
  signature: { name: 'Sanne', role: 'kernambtenaar van Ingen', phone: '14 0344' },
  language: 'nl',
  largeType: false,
  recipientName: 'Mevrouw De Bree',
  say: 'Wij zijn gaan kijken.',
};
const url = 'https://kern.example/volg/linde-brug-27';

describe('the e-mail of a parcel', () => {
  it('says everything in plain text', () => {
    const { subject, text } = mailOf(parcel, url);
    assert.equal(subject, 'De stoep bij het dorpshuis');
    for (const part of [
      'Dag mevrouw De Bree,',
      'WAT WIJ DEDEN',
      '- Er komt een nieuwe',
      'Wie: de buitendienst',
      'Uw nummer is 2026-00012.',
      'linde-brug-27',
      url,
      'Bel Sanne op 14 0344.',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });

  it('says the same in HTML, escaped, without anything to fetch', () => {
    const { html } = mailOf(parcel, url);
    assert.match(html, /^<!doctype html><html lang="nl">/);
    assert.ok(html.includes('Bel &lt;mij> &amp; zeg het.'));
    assert.ok(html.includes(`<a href="${url}">Bekijk hoe het ermee staat</a>`));
    assert.doesNotMatch(html, /<img|<script|src=|url\(|style="/);
    assert.doesNotMatch(html, /undefined|null|\[object/);
  });

  it('speaks English and Polish, and large', () => {
    assert.ok(mailOf({ ...parcel, language: 'en' }, url).text.includes('Your number is 2026-00012.'));
    const polish = mailOf({ ...parcel, language: 'pl', largeType: true }, url);
    assert.ok(polish.text.includes('Państwa numer to 2026-00012.'));
    assert.match(polish.html, /lang="pl"/);
    assert.match(polish.html, /font: 28px/);
  });
});
