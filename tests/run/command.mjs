import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and gives its exit code, what it printed (both streams as they came) and how many
 * milliseconds it took. A program that cannot be started, or that runs longer than `patience` milliseconds and is
 * ended for it, has the code 1 and a last line that says so.
 */
export function run(program, words, { folder, env, shell = false, patience = 15 * 60_000 } = {}) {
  const began = performance.now();
  return new Promise((resolve) => {
    let output = '';
    let complaint = '';
    const child = spawn(program, words, {
      cwd: folder, env: env ? { ...process.env, ...env } : process.env, shell, stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer = setTimeout(() => {
      complaint = `\nIt was ended after ${Math.round(patience / 1000)} seconds.`;
      child.kill('SIGKILL');
    }, patience);
    child.stdout.on('data', (piece) => { output += piece; });
    child.stderr.on('data', (piece) => { output += piece; });
    const end = (code) => {
      clearTimeout(timer);
      resolve({ code: complaint ? 1 : code ?? 1, output: output + complaint, took: performance.now() - began });
    };
    child.on('error', (problem) => { complaint = `\n${problem.message}`; end(1); });
    child.on('close', end);
  });
}
