import { readFile, writeFile } from 'node:fs/promises';

/** Bytes that the page's own thread holds once what nobody needs is gone: its objects and the bytes of its arrays. */
export async function heldBy(page) {
  const session = await page.context().newCDPSession(page);
  try {
    for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  } finally {
    await session.detach();
  }
}

/**
 * How large the page's process, with all its workers, was before the work and at its largest during it: `{ value, before, peak }` in bytes. What the browser keeps for
 * the page in other processes is not in it. NaN where the system does not tell (it is asked as Linux tells it).
 */
export async function peakDuring(page, work) {
  await heldBy(page); // what nobody needs any more counts for nothing
  const processes = await Promise.all((await processesOf(page)).map(async (id) => ({ id, before: await bytesOf(id, 'VmRSS') })));
  for (const { id } of processes) await writeFile(`/proc/${id}/clear_refs`, '5').catch(() => {}); // the largest counts from here
  const value = await work();
  const after = await Promise.all(processes.map(async ({ id, before }) => ({ before, peak: await bytesOf(id, 'VmHWM') })));
  const { before = Number.NaN, peak = Number.NaN } = after.toSorted((a, b) => b.peak - a.peak)[0] ?? {}; // the others stand ready for pages to come
  return { value, before, peak };
}

/** Those that draw pages. */
async function processesOf(page) {
  const session = await page.context().browser().newBrowserCDPSession();
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  } finally {
    await session.detach();
  }
}

async function bytesOf(pid, name) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
}
