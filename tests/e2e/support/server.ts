import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import path from 'node:path';

/** What is tested: the built app, or another build where `VSEND_DIST` names its folder. */
export const DIST = process.env['VSEND_DIST'] ?? path.resolve(import.meta.dirname, '../../../dist');

/** A server of static files in a process of its own, so that it can be killed as a network is cut: in the middle of anything. */
export interface Server {
  /** Where the app is, with a closing slash. */
  readonly url: string;
  /** Whether it was not ended yet. */
  alive(): boolean;
  /** Ends the server at once, and proves that nothing answers any more. */
  kill(): Promise<void>;
}

/**
 * Starts a server of `folder` on a free port or on the one that is named, under `base`; with `headers` it sends those of `public/_headers`.
 * Rejects when it cannot, as where the port is taken.
 */
export async function startServer({ folder = DIST, base = '/', headers = false, port: asked = 0 } = {}): Promise<Server> {
  const program = path.resolve(import.meta.dirname, '../../run/serve.mjs');
  const running = spawn(process.execPath, [program, folder, base, `--port=${asked}`, ...(headers ? ['--headers'] : [])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await firstLine(running);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    alive: () => running.exitCode === null && running.signalCode === null,
    async kill() {
      if (running.exitCode === null && running.signalCode === null) {
        const gone = new Promise((resolve) => { running.once('exit', resolve); });
        running.kill('SIGKILL');
        await gone;
      }
      const answer = await knock(Number(port));
      if (answer !== 'ECONNREFUSED') throw new Error(`port ${port} should be dead, and it says ${answer}`);
    },
  };
}

function firstLine(running: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    running.stdout?.once('data', (line: Buffer) => resolve(String(line).trim()));
    running.once('exit', () => reject(new Error('the server of the test ended before it began')));
  });
}

function knock(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const door = connect(port, '127.0.0.1');
    door.once('connect', () => { door.destroy(); resolve('connected'); });
    door.once('error', (problem: NodeJS.ErrnoException) => resolve(problem.code));
  });
}
