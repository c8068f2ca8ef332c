export { giveAnswer, secondRead } from './answer/actions.ts';
export { type AnswerDraft, expectationsFrom, interimPlan, needsSecondReader } from './answer/rules.ts';
export { answersOf, findAnswer, waitingForSecondReader } from './answer/store.ts';
export { makeCode, picturesOf, readCode } from './code.ts';
export { codeWords } from './code-words.ts';
export {
  confirmReadBack,
  contactByCode,
  contactById,
  contactByNumber,
  type Description,
  describe,
  finish,
  givePulse,
  holdContact,
  lastDayToReopen,
  linkToEarlier,
  pseudonymiseClosed,
  type Received,
  receive,
  reopen,
  withdraw,
} from './contact/actions.ts';
export {
  isInSilence,
  type Ladder,
  ladderOf,
  receiptDay,
  refuseMovingByHand,
  reopening,
  type Status,
  statusOf,
  subjectFrom,
  substantiveDay,
} from './contact/rules.ts';
export {
  attachmentBytes,
  attachmentsOf,
  type ContactFilter,
  countDue,
  type DueCounts,
  findBySubmission,
  insertAttachment,
  listContacts,
  openBetween,
  publicContacts,
  repliesOf,
  type Scope,
  silencePerVillage,
  waitedLongEnough,
  waitingForResidents,
} from './contact/store.ts';
export {
  askResident,
  messageDelivered,
  messageReturned,
  residentReplied,
  writeAnswerMessage,
  writeInterim,
  writeReceipt,
  writeReminder,
} from './message/actions.ts';
export { cancelOpenMessages } from './message/cancel.ts';
export { isExplained } from './message/rules.ts';
export { findMessage, messagesOf } from './message/store.ts';
export { openDossier, openForSecondReader } from './reading/actions.ts';
export { type Access, accessOf, mayAct, type Standing } from './reading/rules.ts';
export { type Reading, readingsOf } from './reading/store.ts';
export { answerNames, contactText, doorNames, expectationNames, groundNames, statusNames, typeNames } from './text.ts';
export { type Topic, topics } from './topics.ts';
export * from './types.ts';
