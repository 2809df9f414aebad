import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Makes the folder in which all devices of a run live, and takes it away when the run is over. */
export default async function begin(): Promise<() => Promise<void>> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-faults-'));
  process.env['VSEND_FAULTS_ROOT'] = root;
  return () => rm(root, { recursive: true, force: true, maxRetries: 5 });
}
