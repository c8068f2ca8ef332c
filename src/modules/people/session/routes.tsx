import { emptyForm } from '#src/design/index.ts';
import { page, seeOther } from '#src/platform/http/answers.ts';
import { parseForm, type Typed } from '#src/platform/http/forms.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { describeError } from '#src/platform/log.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { look, transact, type Work } from '#src/platform/work.ts';
import { type SeatForm, seatForm } from '../forms.ts';
import { functionNow, functionsNow } from '../function/actions.ts';
import { nl } from '../screens.text.ts';
import type { FramePage } from '../submit.ts';
import { type FunctionId, type FunctionNow, roles, type StaffId } from '../types.ts';
import { doorActor, signIn, signOut } from './actions.ts';
import { rolesInClaim } from './claims.ts';
import { clearedSessionCookie, cookie, readCookie, readSessionCookie, sessionCookie } from './cookie.ts';
import { type Choosing, type SignInDoor, SignInFailed } from './door.ts';
import { seatsFor, staffBehind } from './identity.ts';
import { ChooseSeatPage, SignInPage } from './pages.tsx';

const text = nl.signIn;

export interface SignInDeps {
  readonly frame: FramePage;
  /** Absent where nobody can sign in with an account: only in the demo. */
  readonly door: SignInDoor | undefined;
}

/** Cookies of the way to the provider and back, and of choosing a function: ten minutes. */
const carried = { way: 'kg_aanmelden', choosing: 'kg_functie' } as const;
const carriedSeconds = 600;

export function sessionRoutes(deps: SignInDeps): Route[] {
  return [
    get('/aanmelden', 'anyone', (visit) => signInPage(visit, deps)),
    post('/aanmelden', 'anyone', (visit) => signInByName(visit, deps), { limit: 120 }),
    post('/afmelden', 'anyone', leave),
    get('/aanmelden/werkaccount', 'anyone', (visit) => toProvider(visit, deps), { limit: 120 }),
    get('/aanmelden/terug', 'anyone', (visit) => fromProvider(visit, deps), { limit: 120 }),
    get('/aanmelden/functie', 'anyone', (visit) => seatPage(visit, deps)),
    post('/aanmelden/functie', 'anyone', (visit) => takeSeat(visit, deps), { limit: 120 }),
  ];
}

/** Only a path of this site: a link from elsewhere must not lead away after signing in. Empty when it is not one. */
export function safeBack(wanted: string): string {
  const base = 'http://kerngericht.invalid';
  const url = wanted.startsWith('/') && URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (url?.origin !== base || /^\/(\/|aanmelden)/.test(url.pathname)) return '';
  return `${url.pathname}${url.search}`;
}

function homeOf(role: string): string {
  return role === 'administrator' ? '/beheer/kernen' : '/week';
}

interface SignInShown {
  readonly trouble?: string;
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

async function signInPage(visit: Visit, { frame, door }: SignInDeps, shown: SignInShown = {}): Promise<Response> {
  const { demo } = visit.world.config;
  const people = demo ? await look(visit.world, doorActor, functionsNow) : undefined;
  const back = safeBack(visit.query('terug'));
  const left = visit.query('afgemeld') === 'ja';
  const children = (
    <SignInPage
      people={people && byRole(people)}
      account={door && `/aanmelden/werkaccount${back && `?terug=${encodeURIComponent(back)}`}`}
      back={back}
      csrf={visit.signedIn?.csrf}
      signedInAs={visit.signedIn?.name}
      note={left ? [text.signedOut, door ? text.stillAtWork : ''].join(' ').trim() : undefined}
      trouble={shown.trouble}
    />
  );
  return page(frame(visit, { title: text.title, children }), shown.status, shown.headers);
}

/** Who can be chosen in the demo: the officers first. */
function byRole(functions: readonly FunctionNow[]): FunctionNow[] {
  const held = functions.filter(({ holder }) => holder);
  return held.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

/** In the demo one signs in by choosing a name. Elsewhere this way does not exist. */
async function signInByName(visit: Visit, deps: SignInDeps): Promise<Response> {
  if (!visit.world.config.demo) throw new Refusal('unknown', text.impossible);
  const fields = await visit.fields();
  const parsed = parseForm(seatForm, fields);
  if (!parsed.ok) return signInPage(visit, deps, { trouble: nl.form.seat, status: 422 });
  const { functionId } = parsed.value;
  const func = await look(visit.world, doorActor, (view) => functionNow(view, functionId));
  if (!func.holder) return signInPage(visit, deps, { trouble: text.nobodyNow, status: 422 });
  const { back } = fields.texts;
  return enter(visit, func.holder.staffId, func, typeof back === 'string' ? back : '');
}

/** Opens the session and goes on; whatever was open in this browser ends. */
async function enter(visit: Visit, staffId: StaffId, func: FunctionNow, back: string): Promise<Response> {
  const { config } = visit.world;
  const before = readSessionCookie(config, visit.c);
  const { token } = await transact(visit.world, doorActor, async (work: Work) => {
    if (before) await signOut(work, before);
    return signIn(work, { staffId, functionId: func.id });
  });
  const response = seeOther(safeBack(back) || homeOf(func.role));
  response.headers.append('set-cookie', sessionCookie(config, token));
  for (const name of Object.values(carried)) {
    if (readCookie(config, visit.c, name))
      response.headers.append('set-cookie', cookie(config, name, '', { seconds: 0 }));
  }
  return response;
}

async function leave(visit: Visit): Promise<Response> {
  const { config } = visit.world;
  const token = readSessionCookie(config, visit.c);
  if (token) await transact(visit.world, doorActor, (work) => signOut(work, token));
  return seeOther('/aanmelden?afgemeld=ja', { 'set-cookie': clearedSessionCookie(config) });
}

function doorOf({ door }: SignInDeps): SignInDoor {
  if (!door) throw new Refusal('unknown', text.impossible);
  return door;
}

async function toProvider(visit: Visit, deps: SignInDeps): Promise<Response> {
  const door = doorOf(deps);
  try {
    const { location, sealed } = await door.start(safeBack(visit.query('terug')));
    return seeOther(location, {
      'set-cookie': cookie(visit.world.config, carried.way, sealed, { seconds: carriedSeconds }),
    });
  } catch (error) {
    return failed(visit, deps, error);
  }
}

async function fromProvider(visit: Visit, deps: SignInDeps): Promise<Response> {
  const door = doorOf(deps);
  const { world } = visit;
  try {
    const sealed = readCookie(world.config, visit.c, carried.way);
    if (!sealed) throw new SignInFailed('expired');
    const here = new URL(`${visit.url.pathname}${visit.url.search}`, world.config.baseUrl);
    const { identity, back } = await door.finish(here, sealed);
    const allowed = rolesInClaim(identity.roleClaim);
    const member = await transact(world, doorActor, (work) => staffBehind(work, identity));
    const seats = await look(world, doorActor, (view) => seatsFor(view, member.id, allowed));
    if (seats.length === 1) return await enter(visit, member.id, seats[0]!, back);
    const choosing = door.seal({ staffId: member.id, roles: allowed, back });
    const response = seeOther('/aanmelden/functie', forget(visit));
    response.headers.append(
      'set-cookie',
      cookie(world.config, carried.choosing, choosing, { seconds: carriedSeconds }),
    );
    return response;
  } catch (error) {
    return failed(visit, deps, error);
  }
}

const forget = (visit: Visit) => ({ 'set-cookie': cookie(visit.world.config, carried.way, '', { seconds: 0 }) });

const statusOf = { provider: 502, expired: 400, denied: 400, invalid: 400 } as const;

/** The sign-in page with one sentence; what somebody sent along is not logged. */
function failed(visit: Visit, deps: SignInDeps, error: unknown): Promise<Response> {
  if (error instanceof Refusal && error.kind === 'forbidden') {
    return signInPage(visit, deps, { trouble: error.message, status: 403, headers: forget(visit) });
  }
  if (!(error instanceof SignInFailed)) throw error;
  if (error.kind !== 'denied')
    visit.world.log.error('sign-in failed', { kind: error.kind, ...describeError(error.cause) });
  return signInPage(visit, deps, { trouble: text[error.kind], status: statusOf[error.kind], headers: forget(visit) });
}

interface Chooser extends Choosing {
  readonly seats: readonly FunctionNow[];
  readonly name: string;
}

async function chooserOf(visit: Visit, deps: SignInDeps): Promise<Chooser> {
  const sealed = readCookie(visit.world.config, visit.c, carried.choosing);
  const choosing = sealed ? doorOf(deps).unseal(sealed) : null;
  if (!choosing) throw new SignInFailed('expired');
  const seats = await look(visit.world, doorActor, (view) => seatsFor(view, choosing.staffId, choosing.roles));
  return { ...choosing, seats, name: seats[0]?.holder?.firstName ?? '' };
}

async function seatPage(visit: Visit, deps: SignInDeps): Promise<Response> {
  try {
    return page(renderSeats(visit, deps, await chooserOf(visit, deps), emptyForm<SeatForm>()));
  } catch (error) {
    return failed(visit, deps, error);
  }
}

function renderSeats(
  visit: Visit,
  { frame }: SignInDeps,
  chooser: Chooser,
  form: Typed | ReturnType<typeof emptyForm<SeatForm>>,
): string {
  const { seats, name } = chooser;
  const children = <ChooseSeatPage form={form} name={name} seats={seats} csrf={visit.signedIn?.csrf} />;
  return frame(visit, { title: text.chooseTitle, children });
}

async function takeSeat(visit: Visit, deps: SignInDeps): Promise<Response> {
  try {
    const chooser = await chooserOf(visit, deps);
    const parsed = parseForm(seatForm, await visit.fields());
    if (!parsed.ok) return page(renderSeats(visit, deps, chooser, parsed.form), 422);
    return await enter(visit, chooser.staffId, seatOf(chooser, parsed.value.functionId), chooser.back);
  } catch (error) {
    return failed(visit, deps, error);
  }
}

function seatOf({ seats }: Chooser, functionId: FunctionId): FunctionNow {
  const seat = seats.find(({ id }) => id === functionId);
  if (!seat) throw new Refusal('forbidden', text.noRole);
  return seat;
}
