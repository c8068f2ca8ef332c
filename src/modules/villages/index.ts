export {
  addDeputy,
  addVillage,
  changePrimary,
  contactFor,
  contactsForAll,
  correctVillage,
  type DeputyInput,
  endDeputy,
  type PrimaryInput,
  primaryFunction,
  type StudyRoleInput,
  setStudyRole,
  type VillageChanges,
  type VillageInput,
  villageById,
  villageBySlug,
  villages,
  villagesCaredFor,
} from './actions.ts';
export { type KernApi, kernApi, toApi as villageToApi } from './api.ts';
export { LoadGauge } from './LoadGauge.tsx';
export { type Load, type LoadInput, type LoadNorm, loadOf } from './load.ts';
export { type MapDot, type MapDrawing, type MapVillage, overviewMap } from './map.ts';
export { OverviewMap, type OverviewMapProps } from './map.tsx';
export { type VillageDeps, villageRoutes } from './routes.tsx';
export { studyRolesOf } from './store.ts';
export { type TermCode, type TermRule, type Terms, termCodes, termRules, usualTerms } from './terms.ts';
export { changeTerm, type TermInput, termsOn } from './terms-actions.ts';
export type { Deputyship, PrimaryChange, StudyRole, Village, VillageContact, VillageId } from './types.ts';
