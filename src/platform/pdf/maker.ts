import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  AddressWindow,
  DocumentContent,
  LetterContent,
  LetterOptions,
  PdfJob,
  PdfLook,
  PdfResult,
} from './content.ts';
import type { Answer, Question } from './worker.ts';

export type PdfMakerSettings = {
  /** Folders with .ttf or .otf files, for a house style or for scripts that the standard fonts lack. */
  fontFolders?: string[];
  look?: Partial<PdfLook>;
  addressWindow?: AddressWindow;
  /** After so many seconds a job is given up and its process ended. */
  patience?: number;
  /** After so many seconds without work the process ends; the next job starts a new one. */
  idle?: number;
};

export type PdfMaker = {
  /**
   * One PDF with all letters, in order, each starting on a new page (with `duplex` on a new sheet).
   * While it works, the process uses some 2 MB a letter; hundreds at a time are well, many thousands are not.
   */
  letters(letters: LetterContent[], options: LetterOptions): Promise<PdfResult>;
  /** The printable version of a page. */
  document(content: DocumentContent): Promise<PdfResult>;
  /** Ends the process; what is still being made is rejected. */
  close(): Promise<void>;
};

/**
 * The window at the left of an envelope of 114 x 229 mm (C5/6) or 110 x 220 mm (DL): 35 mm high or more,
 * 20 mm from the left and 50 to 95 mm from the top of the envelope. The sheet is folded at 105 mm (there are
 * marks) and may shift 9 mm down and 19 mm to the side, so the address keeps to the middle of the window.
 */
export const leftWindow: AddressWindow = { left: 25, top: 51, width: 75, height: 25 };

export const standardLook: PdfLook = { ink: '#0f4c5c', families: [] };

/** The sources lie in src/platform/pdf, also when this code runs from a bundle elsewhere in the package. */
const sourceFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('No package.json above the PDF maker');
    folder = dirname(folder);
  }
  return join(folder, 'src', 'platform', 'pdf');
};

type Waiting = { resolve(result: PdfResult): void; reject(error: Error): void; timer: NodeJS.Timeout };
type Helper = { process: ChildProcess; waiting: Map<number, Waiting> };

/**
 * Makes PDFs (PDF/UA-1), one after another, in a process of its own that starts with the first job. A thread would
 * not do: the compiler is native code that cannot be interrupted in a thread, and keeps its memory until its process ends.
 */
export const createPdfMaker = (settings: PdfMakerSettings = {}): PdfMaker => {
  const { fontFolders = [], addressWindow = leftWindow, patience = 300, idle = 60 } = settings;
  const look = { ...standardLook, ...settings.look };
  let helper: Helper | undefined;
  let idleTimer: NodeJS.Timeout | undefined;
  let lastId = 0;

  const abandon = (left: Helper, error: Error): void => {
    if (helper === left) helper = undefined;
    for (const { reject, timer } of left.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    left.waiting.clear();
    left.process.kill('SIGKILL');
  };

  const rest = (resting: Helper): void => {
    holdOpen(resting.process, false);
    idleTimer = setTimeout(() => abandon(resting, new Error('The PDF process rests')), idle * 1000).unref();
  };

  const receive = (from: Helper, answer: Answer): void => {
    const waiting = from.waiting.get(answer.id);
    if (!waiting) return;
    from.waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if (from.waiting.size === 0) rest(from);
    if ('result' in answer) waiting.resolve(answer.result);
    else waiting.reject(new Error(answer.error));
  };

  const start = (): Helper => {
    const started: Helper = { process: startProcess(fontFolders), waiting: new Map() };
    started.process.on('message', (answer: Answer) => receive(started, answer));
    started.process.on('error', (error: Error) => abandon(started, error));
    started.process.on('exit', (code, signal) =>
      abandon(started, new Error(`The PDF process ended (${signal ?? code})`)),
    );
    return started;
  };

  const ask = (job: PdfJob): Promise<PdfResult> =>
    new Promise((resolve, reject) => {
      clearTimeout(idleTimer);
      helper ??= start();
      const asked = helper;
      const timer = setTimeout(() => abandon(asked, new Error('The PDF took too long')), patience * 1000);
      const question: Question = { id: ++lastId, job };
      asked.waiting.set(question.id, { resolve, reject, timer });
      holdOpen(asked.process, true);
      asked.process.send(question, (error) => error && abandon(asked, error));
    });

  return {
    letters: async (letters, options) => {
      if (letters.length === 0) throw new Error('There are no letters to make');
      return ask({ kind: 'letters', letters, options, look, window: addressWindow });
    },
    document: (content) => ask({ kind: 'document', content, look }),
    close: async () => {
      clearTimeout(idleTimer);
      if (!helper) return;
      holdOpen(helper.process, true);
      const ended = once(helper.process, 'exit');
      abandon(helper, new Error('The PDF maker is closed'));
      await ended;
    },
  };
};

const neededFromEnvironment = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TMPDIR'];

/** With as little as possible of our environment: the process needs no password or address. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(neededFromEnvironment.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

const startProcess = (fontFolders: string[]): ChildProcess =>
  fork(join(sourceFolder(), 'worker.ts'), fontFolders, {
    execArgv: [],
    env: environment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

/** Whether our own process stays alive for the other one. */
const holdOpen = (child: ChildProcess, hold: boolean): void => {
  if (hold) child.ref();
  else child.unref();
  if (hold) child.channel?.ref();
  else child.channel?.unref();
};
