import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { text } from './gallery/text.ts';
import { galleryPages } from './gallery.tsx';
import {
  asset,
  assetFiles,
  BigDoor,
  Button,
  ButtonLink,
  CheckboxField,
  CheckboxGroup,
  DataList,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  Icon,
  isSafeHref,
  Link,
  Page,
  Pagination,
  PersonCard,
  preloadIcons,
  RadioGroup,
  render,
  renderPart,
  SelectField,
  Steps,
  safeHref,
  TextArea,
  TextField,
  telHref,
  Verb,
  WorkList,
} from './index.ts';
import { pagesToShow } from './parts/Pagination.tsx';
import { initials } from './people/Portrait.tsx';

interface Fields {
  name: string;
  way: string;
  days: string[];
}

const wrong: FormState<Fields> = {
  values: { name: '<b>"Riet"</b>', way: 'b', days: ['x', 'y'] },
  errors: { name: 'Vul uw naam in.', way: 'Kies.' },
};
const options = [
  { value: 'a', label: 'Eén' },
  { value: 'b', label: 'Twee', description: 'De tweede.' },
];

describe('addresses', () => {
  test('paths, web, mail and phone addresses are safe', () => {
    for (const address of [
      '/a',
      'a/b:c',
      '?x=javascript:1',
      '#a:b',
      'https://a.nl',
      'mailto:a@b.nl',
      'tel:140344',
      '',
    ]) {
      assert.ok(isSafeHref(address), address);
    }
  });

  test('scripts and other schemes are refused, however they are written', () => {
    for (const address of [
      'javascript:alert(1)',
      ' JaVa\nScript:alert(1)',
      '\u0001javascript:1',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
      'java\u200bscript:1',
    ]) {
      assert.ok(!isSafeHref(address), address);
      assert.throws(() => renderPart(<Link href={address}>x</Link>));
      assert.throws(() => renderPart(<ButtonLink href={address}>x</ButtonLink>));
      assert.throws(() => renderPart(<Form action={address}>x</Form>));
    }
  });

  test('whatever is accepted is not a script to the browser', () => {
    const schemes = fc.constantFrom('javascript:', 'JAVASCRIPT:', 'java\tscript:', 'data:', '/', 'http://a/', '#');
    fc.assert(
      fc.property(fc.string(), schemes, fc.string(), (before, scheme, rest) => {
        const address = before + scheme + rest;
        if (!isSafeHref(address)) return;
        const parsed = URL.parse(address, 'https://kerngericht.test/');
        assert.ok(!parsed || /^(https?|mailto|tel):$/.test(parsed.protocol), address);
      }),
    );
  });

  test('a phone number becomes a tel address', () => {
    assert.equal(telHref('14 0344'), 'tel:140344');
    assert.equal(telHref('+31 (0)344-12 34'), 'tel:+3103441234');
  });
});

describe('fields', () => {
  test('show what was typed, escaped, and tie label, description and error to the input', () => {
    const html = renderPart(<TextField form={wrong} name="name" label="Naam" description="Uw voornaam." />);
    assert.match(html, /value="&lt;b>&quot;Riet&quot;&lt;\/b>"/);
    assert.match(html, /<label[^>]*for="veld-name"/);
    assert.match(html, /aria-describedby="veld-name-uitleg veld-name-fout"/);
    assert.match(html, /aria-invalid="true" aria-required="true"/);
    assert.match(html, /id="veld-name-fout"[^>]*>.*Vul uw naam in\./);
  });

  test('an optional field says so in words', () => {
    const empty: FormState<Fields> = { values: {}, errors: {} };
    const html = renderPart(<TextArea form={empty} name="name" label="Naam" optional />);
    assert.match(html, /\(niet verplicht\)/);
    assert.doesNotMatch(html, /aria-required|aria-invalid|aria-describedby/);
  });

  test('choices are ticked and the summary leads to the first of them', () => {
    const radios = renderPart(<RadioGroup form={wrong} name="way" label="Hoe?" options={options} />);
    assert.match(radios, /role="radiogroup"/);
    assert.match(radios, /id="veld-way-2" name="way" value="b" checked/);
    assert.match(radios, /aria-describedby="veld-way-2-hint"/);
    const boxes = renderPart(
      <CheckboxGroup
        form={wrong}
        name="days"
        label="Dagen"
        options={[
          { value: 'x', label: 'X' },
          { value: 'z', label: 'Z' },
        ]}
      />,
    );
    assert.match(boxes, /value="x" checked/);
    assert.doesNotMatch(boxes, /value="z" checked/);
    const summary = renderPart(<ErrorSummary form={wrong} />);
    assert.match(summary, /href="#veld-name".*href="#veld-way"/);
    assert.match(summary, /tabindex="-1"/);
  });

  test('the summary is absent when all is well', () => {
    const well: FormState<Fields> = { values: {}, errors: { name: undefined } };
    assert.equal(renderPart(<ErrorSummary form={well} />), '');
  });

  test('a select, a date and a tick keep what was chosen', () => {
    const form: FormState<Fields> = { id: 'een', values: { name: 'b', way: '2026-03-30', days: 'ja' }, errors: {} };
    assert.match(
      renderPart(<SelectField form={form} name="name" label="x" options={options} />),
      /<option value="b" selected/,
    );
    assert.match(
      renderPart(<DateField form={form} name="way" label="x" min="2026-03-02" />),
      /id="veld-een-way".*value="2026-03-30" min="2026-03-02"/,
    );
    assert.match(renderPart(<CheckboxField form={form} name="days" label="x" />), /value="ja" checked/);
  });

  test('a wrong name does not compile', () => {
    // @ts-expect-error there is no field of that name
    renderPart(<TextField form={wrong} name="nam" label="Naam" />);
  });

  test('a form posts with its token and leaves checking to the server', () => {
    const html = renderPart(<Form action="/x" csrf="t" files />);
    assert.match(html, /method="post" enctype="multipart\/form-data" novalidate/);
    assert.match(html, /<input type="hidden" name="csrf" value="t"/);
  });
});

describe('parts', () => {
  test('a door has at most four words', () => {
    assert.match(renderPart(<BigDoor href="/x" icon="route" label="Hoe staat het ermee?" />), /Hoe staat het ermee\?/);
    assert.throws(() => renderPart(<BigDoor href="/x" icon="route" label="Een deur met vijf woorden" />));
  });

  test('an icon is hidden unless it has a name, and a wrong one stops the start', () => {
    assert.match(renderPart(<Icon name="phone" />), /aria-hidden="true"/);
    assert.match(renderPart(<Icon name="phone" label="Telefoon" />), /role="img" aria-label="Telefoon"/);
    assert.throws(() => preloadIcons(['phone', 'no-such-icon']));
    assert.throws(() => preloadIcons(['../secret']), /No icon/);
  });

  test('a refused verb is no link and says why', () => {
    const html = renderPart(
      <Verb href="/x" icon="calendar" label="Verzetten" refused="Eerst een bericht." dataKey="d" />,
    );
    assert.doesNotMatch(html, /<a |data-key/);
    assert.match(html, /Eerst een bericht\./);
  });

  test('a person can be called, a portrait has initials', () => {
    const html = renderPart(<PersonCard name="Sanne" role={text.role} phone="14 0344" />);
    assert.match(html, /href="tel:140344"/);
    assert.match(html, />S<\/text>/);
    assert.equal(initials('Kees van den Berg'), 'KB');
    assert.equal(initials('  '), '');
  });

  test('facts without a value are left out', () => {
    assert.equal(
      renderPart(
        <DataList
          facts={[
            { name: 'a', value: '' },
            { name: 'b', value: null },
          ]}
        />,
      ).includes('<dt'),
      false,
    );
  });

  test('steps say aloud where one is', () => {
    assert.match(renderPart(<Steps steps={[{ title: 'a', state: 'now' }]} />), /aria-current="step".*Nu:/);
  });

  test('an empty work list without words is not there', () => {
    assert.equal(renderPart(<WorkList id="a" title="A" count={0} />), '');
    assert.match(renderPart(<WorkList id="a" title="A" count={0} empty="Niets." />), /Niets\./);
  });

  test('pages: the first, the last and the neighbours', () => {
    assert.deepEqual(pagesToShow(5, 9), [1, 4, 5, 6, 9]);
    assert.deepEqual(pagesToShow(1, 2), [1, 2]);
    assert.equal(renderPart(<Pagination page={1} pages={1} href={() => ''} />), '');
  });

  test('a button carries its key and its explanation', () => {
    assert.match(
      renderPart(
        <Button dataKey="b" describedBy="u">
          x
        </Button>,
      ),
      /type="submit".*data-key="b" aria-describedby="u"/,
    );
  });
});

describe('a page', () => {
  const page = (
    <Page
      variant="resident"
      title="T &amp; <x>"
      lang="en"
      letters="large"
      css={['/thema.css']}
      scripts={['/a.js']}
      secret
      themeClass="buren-theme"
    >
      <p>x</p>
    </Page>
  );

  test('is a document with its language, letters, theme and style sheets in order', () => {
    const html = render(page);
    assert.match(html, /^<!doctype html><html lang="en" class="kg-resident kg-letters-large buren-theme">/);
    assert.match(html, /resident-[A-Z0-9]+\.css"\/><link rel="stylesheet" href="\/thema\.css"/);
    assert.match(html, /<script type="module" src="\/a\.js"><\/script>/);
    assert.match(html, /noindex/);
    assert.match(html, /Skip to the content/);
    assert.match(html, /<main id="inhoud"/);
  });

  test('nothing in the gallery needs a looser content policy, and ids are unique', () => {
    for (const [name, example] of Object.entries(galleryPages())) {
      const html = render(example);
      assert.doesNotMatch(html, / style="|<style|<script(?! type="module" src=)| on\w+="/, name);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)], name);
    }
  });

  test('a first visit of a resident stays within 30 kB and 5 requests', () => {
    const html = render(galleryPages().village!);
    const urls = new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, url]) => url!));
    const files = assetFiles();
    const bytes = [...urls].map((url) => gzipSync(files.get(url)!.bytes).length);
    const total = bytes.reduce((sum, size) => sum + size, gzipSync(html).length);
    assert.ok(urls.size + 1 <= 5, [...urls].join(' '));
    assert.ok(total <= 29_000, `${total} bytes`);
    assert.doesNotMatch(html, /<script/);
  });
});

describe('assets', () => {
  test('have a content hash and a type', () => {
    assert.match(asset('keys.js'), /^\/assets\/keys-[A-Z0-9]{8}\.js$/);
    assert.equal(assetFiles().get(asset('letter.woff2'))?.type, 'font/woff2');
    assert.throws(() => asset('nothing.css'), /No asset/);
    assert.equal(safeHref(asset('favicon.svg')), asset('favicon.svg'));
  });

  test('every token and base value that a style asks for without another choice is one of ours or the components’ own', () => {
    const css = ['resident.css', 'workbench.css']
      .map((name) => new TextDecoder().decode(assetFiles().get(asset(name))!.bytes))
      .join('');
    const defined = new Set([...css.matchAll(/(--kg-[\w-]+)\s*:/g)].map(([, name]) => name));
    const asked = [...css.matchAll(/var\(\s*(--kg-[\w-]+)\)/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(asked.filter((name) => !defined.has(name)))], []);
  });
});
