import type { SampleContact } from './contact-types.ts';
import { contactsElsewhere } from './contacts/elsewhere.ts';
import { ingenContacts } from './contacts/ingen.ts';
import { ravenswaaijContacts } from './contacts/ravenswaaij.ts';
import { zoelenContacts } from './contacts/zoelen.ts';

export type {
  SampleAnswer,
  SampleAttachment,
  SampleContact,
  SampleParty,
  SampleStep,
} from './contact-types.ts';

/**
 * Twenty-four made-up contacts. What troubles people is what the report of May 2020 describes; who they are, where they
 * live and what they say is fiction.
 */
export const sampleContacts: readonly SampleContact[] = [
  ...ingenContacts,
  ...ravenswaaijContacts,
  ...zoelenContacts,
  ...contactsElsewhere,
];
