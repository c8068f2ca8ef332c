export { AdminTabs, Saved } from './admin.tsx';
export {
  dayField,
  decimalField,
  idField,
  lastDayField,
  optionalIdField,
  optionalLastDayField,
  optionalWords,
  tick,
  words,
} from './fields.ts';
export {
  type AbsenceInput,
  type AppointmentInput,
  addFunction,
  addStaff,
  addTeam,
  appoint,
  correctFunction,
  endAbsence,
  endAppointment,
  type FunctionInput,
  functionBySlug,
  functionNow,
  functionsHeldBy,
  functionsNow,
  functionsWithRole,
  registerAbsence,
  type StaffInput,
} from './function/actions.ts';
export { type AbsenceNow, absenceOn, isReachable, maySeeLoad, slugOf } from './function/rules.ts';
export { absencesFrom, appointmentsOf, staff, teams } from './function/store.ts';
export { addParty, correctParty, findParties, partyOf, pseudonymiseParty } from './party/actions.ts';
export { type PartyInput, tidyPhone } from './party/rules.ts';
export {
  can,
  mustAdminister,
  type PermissionRole,
  permissions,
  type Right,
  type Subject,
  subjects,
} from './permissions.ts';
export { type PeopleDeps, peopleRoutes } from './routes.ts';
export { nl as peopleText } from './screens.text.ts';
export { issueToken, revokeToken, sampleTokens, signIn, signOut, whoHasToken, whoIs } from './session/actions.ts';
export { clearedSessionCookie, sessionCookie } from './session/cookie.ts';
export { type Choosing, type Identity, type SignInDoor, SignInFailed, type SignInFailure } from './session/door.ts';
export { type FramePage, type Submission, savedAt, submit, wasSaved } from './submit.ts';
export {
  type Absence,
  type AbsenceId,
  type Appointment,
  type Channel,
  channels,
  type FunctionId,
  type FunctionNow,
  type Holder,
  type Party,
  type PartyId,
  type PartyKind,
  type PartyLanguage,
  partyKinds,
  type ReadingEase,
  type Role,
  roles,
  type StaffId,
  type StaffMember,
  type Team,
  type TeamId,
} from './types.ts';
