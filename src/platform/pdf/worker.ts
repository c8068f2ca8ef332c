// Runs in a process of its own. Node reads this file and what it imports as it is: only types may be stripped.
import { createCompiler } from './compiler.ts';
import type { PdfJob, PdfResult } from './content.ts';

export type Question = { id: number; job: PdfJob };
export type Answer = { id: number; result: PdfResult } | { id: number; error: string };

const fontFolders = process.argv.slice(2);
const compiler = createCompiler(import.meta.dirname, fontFolders);

const answer = async ({ id, job }: Question): Promise<Answer> => {
  try {
    return { id, result: await compiler.make(job) };
  } catch (error) {
    return { id, error: String(error) };
  }
};

let last = Promise.resolve();
process.on('message', (question: Question) => {
  last = last.then(async () => {
    process.send?.(await answer(question));
  });
});
process.on('disconnect', () => process.exit());
