export {
  cancelDelivery,
  deliveryOf,
  eraseContent,
  markBounced,
  type NewParcel,
  prepareDelivery,
  sendEmailJob,
} from './actions.ts';
export { type BezorgingApi, bezorgingApi, deliveryApi, type PoststapelApi, poststapelApi } from './api.ts';
export { type MissOptions, markHandedOver, markNotReached, markReached } from './calls.ts';
export { attemptCodes, channelCodes, failureCodes, stateCodes } from './codes.ts';
export {
  acceptPossiblySent,
  emailAccepted,
  emailNotStarted,
  emailRefused,
  emailUnknown,
  resendPossiblySent,
  settleInterrupted,
  startSending,
  waitingEmails,
} from './emails.ts';
export { batches, batchLetters, batchOf, makeBatch, markPosted, openLetters, takeOutOfBatch } from './letters.ts';
export { callList, deliveriesInTrouble, deliveriesOf, handoverList } from './lists.ts';
export { type DeliveryDeps, deliveryRoutes } from './routes.tsx';
export { destinationFor, stateOf } from './rules.ts';
export type {
  Attempt,
  AttemptOutcome,
  Batch,
  BatchId,
  Block,
  Delivery,
  DeliveryFacts,
  DeliveryId,
  DeliveryState,
  Failure,
  Outcome,
  Parcel,
  Purpose,
  Reach,
  Trouble,
  TroubleKind,
  Villages,
} from './types.ts';
