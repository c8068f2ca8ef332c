// Runs in a thread of its own. Node reads this file and what it imports as it is: only types may be stripped.
import { parentPort, workerData } from 'node:worker_threads';
import { createCompiler } from './compiler.ts';
import type { PdfJob, PdfResult } from './content.ts';

export type WorkerSettings = { folder: string; fontFolders: string[] };
export type Question = { id: number; job: PdfJob };
export type Answer = { id: number; result: PdfResult } | { id: number; error: string };

const { folder, fontFolders } = workerData as WorkerSettings;
const compiler = createCompiler(folder, fontFolders);

const answer = async ({ id, job }: Question): Promise<void> => {
  try {
    const result = await compiler.make(job);
    parentPort?.postMessage({ id, result } satisfies Answer, [result.pdf.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) } satisfies Answer);
  }
};

let last = Promise.resolve();
parentPort?.on('message', (question: Question) => {
  last = last.then(() => answer(question));
});
