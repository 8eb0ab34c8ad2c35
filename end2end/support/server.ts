import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** How long a debug server may take to make its first database and load the content. */
const patience = 60_000;

/** The line the server prints when it is ready. */
const readyLine = /^문턱 (http:\/\/\S+)$/;

/** A real `munteok serve` on a free port, with a fresh data folder. */
export class Munteok {
  #process: ChildProcess;
  #origin: string;
  readonly #data: string;

  private constructor(data: string, process: ChildProcess, origin: string) {
    this.#data = data;
    this.#process = process;
    this.#origin = origin;
  }

  /** Starts one. `MUNTEOK_BIN` names the program; `cargo xtask test browser` sets it. */
  static async start(): Promise<Munteok> {
    const data = await mkdtemp(join(tmpdir(), 'munteok-end2end-'));
    const [process, origin] = await launch(data, '127.0.0.1:0');
    return new Munteok(data, process, origin);
  }

  /** Where it listens, without a slash at the end. */
  get origin(): string {
    return this.#origin;
  }

  /** Kills it as a power cut would. Nothing it acknowledged may be lost by that. */
  async kill(): Promise<void> {
    await end(this.#process, 'SIGKILL');
  }

  /** Starts it again on the same port and data. */
  async restart(): Promise<void> {
    await this.kill();
    [this.#process, this.#origin] = await launch(this.#data, new URL(this.#origin).host);
  }

  /** Runs another command of the program on the same data, such as `user reset-link`, and answers what it printed. */
  async command(...words: string[]): Promise<string> {
    const process = spawn(binary(), words, { env: environment(this.#data, '127.0.0.1:0'), stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    process.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    const [code] = (await once(process, 'close')) as [number | null];
    if (code !== 0) {
      throw new Error(`munteok ${words.join(' ')} ended with ${code}: ${printed}`);
    }
    return printed;
  }

  /** Stops it and removes its data. */
  async stop(): Promise<void> {
    await end(this.#process, 'SIGTERM');
    await rm(this.#data, { recursive: true, force: true });
  }
}

function binary(): string {
  const path = process.env['MUNTEOK_BIN'];
  if (!path) {
    throw new Error('MUNTEOK_BIN is not set; run the browser tests with `cargo xtask test browser`');
  }
  return path;
}

function environment(data: string, address: string): NodeJS.ProcessEnv {
  const { MUNTEOK_DATABASE_URL: _, MUNTEOK_PUBLIC_URL: __, ...rest } = process.env;
  return {
    ...rest,
    MUNTEOK_ADDR: address,
    MUNTEOK_DATA: data,
    MUNTEOK_LOG: rest['MUNTEOK_LOG'] ?? 'warn',
    // Tests come from addresses of their own, told as a proxy would; see fixtures.ts.
    MUNTEOK_BEHIND_PROXY: 'true',
  };
}

async function launch(data: string, address: string): Promise<[ChildProcess, string]> {
  const process = spawn(binary(), ['serve'], { env: environment(data, address), stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: process.stdout });
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`munteok was not ready after ${patience} ms`)), patience);
    lines.on('line', (line) => {
      const ready = readyLine.exec(line.trim());
      if (ready?.[1]) {
        clearTimeout(timer);
        resolve(ready[1].replace(/\/$/, ''));
      }
    });
    process.once('error', reject);
    process.once('exit', (code) => reject(new Error(`munteok ended with ${code} before it was ready; its log is above`)));
  }).catch(async (error: unknown) => {
    await end(process, 'SIGKILL');
    throw error;
  });
  return [process, origin];
}

async function end(process: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (process.pid === undefined || process.exitCode !== null || process.signalCode !== null) {
    return;
  }
  const ended = once(process, 'exit');
  process.kill(signal);
  await ended;
}
