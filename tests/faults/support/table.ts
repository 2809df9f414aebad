import { readFileSync } from 'node:fs';
import type { FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** What is tested outside this folder; `elsewhere.test.ts` looks whether it is still there. */
const ELSEWHERE: readonly { readonly of: readonly number[]; readonly what: string; readonly where: string; readonly test: string }[] = JSON.parse(
  readFileSync(new URL('../elsewhere.json', import.meta.url), 'utf8'));

/** Ends with a table: each fault, how it was provoked, what must hold, and whether it did. */
export default class FaultTable implements Reporter {
  private suite: Suite | undefined;

  onBegin(_: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onTestEnd(test: TestCase): void {
    process.stdout.write(`${verdict(test).padEnd(8)}${test.title} (${backendOf(test)})\n`);
  }

  onStdOut(words: string | Buffer): void {
    process.stdout.write(words);
  }

  onError(error: { message?: string }): void {
    process.stdout.write(`${error.message ?? 'an error without words'}\n`);
  }

  onEnd(_: FullResult): void {
    const tests = (this.suite?.allTests() ?? []).filter(({ results }) => results.length > 0);
    const rows = tests.map((test) => [test.title, backendOf(test), noteOf(test, 'provoked'), noteOf(test, 'must hold'), verdict(test)]);
    const elsewhere = ELSEWHERE.map(({ of, what, where, test }) => [`F${of.join(', F')}: ${what}`, 'vitest or e2e', '', `“${test}” in ${where}`, 'tested there']);
    process.stdout.write(`\n${asTable([['fault', 'backend', 'provoked', 'must hold', 'result'], ...[...rows, ...elsewhere].toSorted(byNumber)])}\n`);
    for (const test of tests.filter((one) => !one.ok())) {
      process.stdout.write(`\nFAILED  ${test.title} (${backendOf(test)})\n${test.results.at(-1)?.errors.map(({ message }) => message).join('\n')}\n`);
    }
    const failed = tests.filter((test) => !test.ok()).length;
    process.stdout.write(`\n${tests.length - failed} passed, ${failed} failed\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}

function verdict(test: TestCase): string {
  return test.ok() ? 'passed' : 'FAILED';
}

function backendOf(test: TestCase): string {
  return test.parent.project()?.name ?? '';
}

function noteOf(test: TestCase, type: string): string {
  return test.annotations.find((note) => note.type === type)?.description ?? '';
}

function byNumber([one = '']: readonly string[], [other = '']: readonly string[]): number {
  const number = (title: string) => Number(/^F(\d+)/.exec(title)?.[1] ?? 1000);
  return number(one) - number(other);
}

function asTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`).join('\n');
}
