import { z } from 'zod';
import type { Messages } from './text.ts';

const longestReply = 4000;
const choices = ['yes', 'partly', 'no'] as const;

export interface ReplyFields {
  antwoord: string;
}

export interface BackFields {
  verhaal: string;
}

export interface PulseFields {
  gezien: string;
  gehoord: string;
  erkend: string;
}

export function replyForm(text: Messages) {
  return z.object({
    antwoord: z.string(text.replyMissing).trim().min(1, text.replyMissing).max(longestReply, text.replyTooLong),
  });
}

export function backForm(text: Messages) {
  return z.object({ verhaal: z.string(text.replyTooLong).trim().max(longestReply, text.replyTooLong).default('') });
}

export function pulseForm(text: Messages) {
  const answer = z.enum(choices, text.pulseMissing);
  return z.object({ gezien: answer, gehoord: answer, erkend: answer });
}
