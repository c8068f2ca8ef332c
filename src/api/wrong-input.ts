import type { z } from 'zod';
import { apiText as text } from './text.ts';

export interface WrongField {
  readonly name: string;
  readonly reason: string;
}

type RawIssue = z.core.$ZodRawIssue;

const types: Record<string, string> = {
  string: text.notText,
  number: text.notNumber,
  int: text.notNumber,
  array: text.notList,
  object: text.notObject,
  boolean: text.notYesNo,
};

const formats: Record<string, string> = { date: text.notDay, uuid: text.notUuid, base64: text.notBase64 };

/** One Dutch sentence for whatever a schema finds wrong, when the schema has no sentence of its own. */
export function sentenceFor(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? text.fillIn : (types[issue.expected] ?? text.notValid);
    case 'invalid_value':
      return issue.input === undefined ? text.fillIn : text.chooseFrom(issue.values.map(String));
    case 'invalid_union':
      return unionSentence(issue);
    case 'too_big':
      return issue.origin === 'string' ? text.tooLong(Number(issue.maximum)) : text.tooMany(Number(issue.maximum));
    case 'too_small':
      return issue.origin === 'string' ? text.fillIn : text.tooFew;
    case 'invalid_format':
      return formats[issue.format] ?? text.notValid;
    case 'unrecognized_keys':
      return text.unknownField;
    default:
      return text.notValid;
  }
}

function unionSentence(issue: RawIssue): string {
  const options = (issue as { options?: readonly unknown[] }).options;
  return options ? text.chooseFrom(options.map(String)) : text.notValid;
}

/** Every wrong field with its first sentence, in the order in which the schema found them. */
export function wrongFields(error: z.ZodError): WrongField[] {
  const found = new Map<string, string>();
  for (const issue of error.issues)
    for (const name of namesOf(issue)) if (!found.has(name)) found.set(name, issue.message);
  return [...found].map(([name, reason]) => ({ name, reason }));
}

function namesOf(issue: z.core.$ZodIssue): string[] {
  const at = (tail: readonly PropertyKey[]) => [...issue.path, ...tail].map(String).join('.');
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => at([key])) : [at([])];
}
