import type { Channel, PartyId } from '#src/modules/people/index.ts';
import type { Intake } from '#src/processes/contact-received.ts';
import type { IntakeForm } from './forms.ts';

/** An address as it is typed: a line for each line. */
export function linesOf(address: string | null): string[] {
  return (address ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Who an intake is about: somebody we know, or somebody new with the channels in the order of preference. */
export function partyFrom(form: IntakeForm): Intake['party'] {
  if (form.party) return { id: form.party as PartyId };
  const channels = [form.channel, form.also].filter((one): one is Channel => Boolean(one));
  return {
    kind: form.kind,
    name: form.name,
    email: form.email,
    phone: form.phone,
    address: linesOf(form.address),
    partner: form.partner,
    channels: [...new Set(channels)],
    largeType: form.largeType,
    readingEase: 'ordinary',
    language: 'nl',
  };
}
