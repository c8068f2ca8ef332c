import { Fragment, h } from 'preact';
import { renderPart } from '#src/design/index.ts';
import { type Day, day, instantAt, parseLocal } from '#src/platform/calendar/index.ts';
import { type SettableClock, settableClock } from '#src/platform/clock.ts';
import { type Environment, readConfig } from '#src/platform/config.ts';
import { createKysely } from '#src/platform/database/pool.ts';
import type { DB } from '#src/platform/database/schema.generated.ts';
import { testDatabase } from '#src/platform/database/testing.ts';
import type { Route } from '#src/platform/http/route.ts';
import { createServer } from '#src/platform/http/server.ts';
import { rememberedJobs } from '#src/platform/jobs.ts';
import { silentLog } from '#src/platform/log.ts';
import { type Actor, type Look, look, transact, type Work, type World } from '#src/platform/work.ts';
import { addFunction, addStaff, addTeam, appoint } from './function/actions.ts';
import { signIn, whoHasToken, whoIs } from './session/actions.ts';
import { csrfOf } from './session/rules.ts';
import type { FramePage } from './submit.ts';
import type { FunctionId, Role, StaffId, TeamId } from './types.ts';

export const system: Actor = { kind: 'system', label: 'test' };

/** A world with a database of its own, in which it is Monday 2 March 2026, nine o'clock. */
export interface TestWorld {
  readonly world: World;
  readonly clock: SettableClock;
  act<T>(action: (work: Work) => Promise<T>, actor?: Actor): Promise<T>;
  see<T>(action: (look: Look) => Promise<T>, actor?: Actor): Promise<T>;
  /** Nine o'clock on a later day. */
  goTo(day: string): void;
}

export async function testWorld(settings: Environment = {}): Promise<TestWorld> {
  const { pool } = await (await testDatabase()).createDatabase();
  const clock = settableClock(parseLocal('2026-03-02T09:00')!);
  const config = readConfig({ KERNGERICHT_DEMO: '1', ...settings });
  const db = createKysely<DB>(pool);
  const world: World = { config, pool, db, clock, random: Math.random, jobs: rememberedJobs(), log: silentLog };
  return {
    world,
    clock,
    act: (action, actor = system) => transact(world, actor, action),
    see: (action, actor = system) => look(world, actor, action),
    goTo: (text) => clock.moveTo(instantAt(day(text), '09:00')),
  };
}

export interface Seated {
  readonly functionId: FunctionId;
  readonly staffId: StaffId;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
}

export interface TestStaff {
  readonly team: TeamId;
  readonly sanne: Seated;
  readonly daan: Seated;
  readonly mo: Seated;
  readonly joost: Seated;
  readonly alex: Seated;
  readonly klantcontact: Seated;
}

const start: Day = day('2026-01-01');

async function seat(
  work: Work,
  name: string,
  role: Role,
  more: { teamId?: TeamId; alwaysStaffed?: boolean },
): Promise<Seated> {
  const slug = name.toLowerCase();
  const email = `${slug}@gemeente.example`;
  const staffId = await addStaff(work, { firstName: name, lastName: 'Waalstra', email });
  const functionId = await addFunction(work, {
    title: `Functie van ${name}`,
    slug,
    role,
    phone: '14 0344',
    email,
    ...more,
  });
  await appoint(work, { functionId, staffId, from: start });
  return { functionId, staffId, actor: { kind: 'staff', functionId, staffId, role, label: name } };
}

/** A handful of fictional colleagues, each with a function since 1 January 2026. */
export async function seedStaff(work: Work): Promise<TestStaff> {
  const team = await addTeam(work, 'Team Regie en Projecten');
  return {
    team,
    sanne: await seat(work, 'Sanne', 'village_officer', { teamId: team }),
    daan: await seat(work, 'Daan', 'village_officer', { teamId: team }),
    mo: await seat(work, 'Mo', 'official', {}),
    joost: await seat(work, 'Joost', 'team_manager', { teamId: team }),
    alex: await seat(work, 'Alex', 'administrator', {}),
    klantcontact: await seat(work, 'Bo', 'front_office', { alwaysStaffed: true }),
  };
}

/** Asserts with `assert.rejects`: a refusal of this kind, at this field. */
export function refusal(kind: string, field?: string): (error: unknown) => boolean {
  return (error) => {
    const { kind: found, field: at } = error as { kind?: string; field?: string };
    return found === kind && (field === undefined || at === field);
  };
}

export interface Answered {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
  readonly headers: Headers;
}

/** A browser without scripts that keeps its cookies, in front of a server with these routes. */
export interface Browser {
  get(path: string): Promise<Answered>;
  /** Sends a form, with the token of the session unless the form has one. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Answered>;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

const plainFrame: FramePage = (_visit, { children }) => renderPart(h(Fragment, null, children));

export function browser(world: World, routes: (deps: { frame: FramePage }) => readonly Route[]): Browser {
  const app = createServer(world, routes({ frame: plainFrame }), {
    whoIs,
    whoHasToken,
    troublePage: ({ sentence }) => sentence,
  });
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Answered> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(path, { ...init, headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const { status, headers } = response;
    return { status, headers, location: headers.get('location'), html: await response.text() };
  };
  const csrf = () => csrfOf(jar.get('kg_session') ?? '');
  return {
    get: (path) => send(path, {}),
    post: (path, form, headers = {}) =>
      send(path, { method: 'POST', headers, body: new URLSearchParams({ csrf: csrf(), ...form }) }),
    cookie: (name) => jar.get(name),
    setCookie: (name, value) => jar.set(name, value),
  };
}

export async function signedInAs(
  t: TestWorld,
  visitor: Browser,
  seated: Pick<Seated, 'staffId' | 'functionId'>,
): Promise<Browser> {
  const { token } = await t.act((work) => signIn(work, seated));
  visitor.setCookie('kg_session', token);
  return visitor;
}
