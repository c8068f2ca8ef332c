// Who may use what: every route of the application, one a line. `node scripts/run.mjs scripts/list-routes.ts [part of a path]`
import type { Route } from '#src/platform/http/route.ts';
import { everyRoute } from '#src/testing/routes.ts';

const [part = ''] = process.argv.slice(2);

function line({ method, path, who, translated, api, limit }: Route): string {
  const more = [translated ? 'nl en pl' : '', api ? `API ${api.operationId}` : '', limit ? `${limit} a minute` : ''];
  const whom = typeof who === 'string' ? who : who.join(', ');
  return [method.padEnd(4), path.padEnd(52), whom, ...more.filter(Boolean).map((each) => `[${each}]`)].join(' ');
}

const wanted = everyRoute({ KERNGERICHT_DEMO: '1' }).filter(({ path }) => path.includes(part));
for (const route of wanted.sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method)))
  console.log(line(route));
console.log(`${wanted.length} routes.`);
