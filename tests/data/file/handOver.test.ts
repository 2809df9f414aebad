import { describe, expect, it } from 'vitest';
import { createHandOver } from '../../../src/data/file/handOver.ts';

const encoded = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const settled = () => new Promise((resolve) => { setTimeout(resolve, 0); });

/** What was sent, and the hand-over itself. */
function handing() {
  const sent: [kind: string, list: unknown[]][] = [];
  const over = createHandOver((kind, json) => sent.push([kind, JSON.parse(new TextDecoder().decode(json))]));
  return { sent, over };
}

describe('handing over', () => {
  it('keeps the order, and no list is longer than is parsed in a moment', async () => {
    const { sent, over } = handing();
    const records = Array.from({ length: 100 }, (_, at) => ({ at, text: 'x'.repeat(at === 7 ? 300_000 : 4000) }));
    const all = (async () => {
      for (const record of records) await over.add('children', encoded(record));
      await over.add('drafts', encoded({ id: 'draft' }));
      await over.end();
    })();
    for (let taken = 0; taken < 20; taken += 1) {
      await settled();
      over.taken();
    }
    await all;
    expect(sent.flatMap(([, list]) => list)).toEqual([...records, { id: 'draft' }]);
    expect(sent.at(-1)).toEqual(['drafts', [{ id: 'draft' }]]);
    expect(sent.filter(([, list]) => JSON.stringify(list).length > 140_000)).toHaveLength(1);
    expect(sent.length).toBeLessThan(12);
  });

  it('waits where nothing is taken', async () => {
    const { sent, over } = handing();
    let added = 0;
    void (async () => {
      for (; added < 50; added += 1) await over.add('children', encoded('x'.repeat(100_000)));
    })();
    await settled();
    const [before, waiting] = [sent.length, added];
    expect(before).toBeLessThan(10);
    await settled();
    expect([sent.length, added]).toEqual([before, waiting]);
    over.taken();
    await settled();
    expect(sent).toHaveLength(before + 1);
  });

  it('sends nothing of what was forgotten', async () => {
    const { sent, over } = handing();
    await over.add('children', encoded('before'));
    over.forget();
    await over.add('children', encoded('after'));
    await over.end();
    expect(sent).toEqual([['children', ['after']]]);
  });
});
