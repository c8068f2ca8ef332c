export { checkText } from './check.ts';
export { type CollectedText, collectTexts } from './collect-texts.ts';
export { type GateFinding, type GateResult, gateLimits, languageGate } from './gate.ts';
export { easeOf, fleschDouma, lix } from './scores.ts';
export { type Sentence, sentencesOf } from './sentences.ts';
export { syllablesOf } from './syllables.ts';
export type { CheckOptions, LanguageReport, Signal, SignalKind } from './types.ts';
