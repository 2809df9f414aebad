import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Suspense, use, useEffect } from 'react';
import { expect, onTestFinished, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { loadFramework, loadLibrary } from '../../src/catalog/load.ts';
import type { Card, ChildRecord } from '../../src/core/child.ts';
import { type Draft, emptyDraft } from '../../src/core/draft.ts';
import type { FrameworkRef } from '../../src/core/framework.ts';
import type { Result } from '../../src/core/result.ts';
import type { Mark, Profile, Rating, RecordEvent, View } from '../../src/core/review.ts';
import { createTrialLock } from '../../src/data/lock/trialLock.ts';
import { openVault } from '../../src/data/vault/openVault.ts';
import type { PackContent, Vault, VaultProblem } from '../../src/data/vault/vault.ts';
import { thisInstant } from '../../src/state/clock.ts';
import { useFrameworks } from '../../src/state/frameworks.tsx';
import { RecordsProvider } from '../../src/state/records.tsx';
import { useSession } from '../../src/state/session.ts';
import { useWhoIsHere } from '../../src/state/whoIsHere.ts';

/** The day on which every test takes place. */
export const TODAY = '2026-11-21';

export const loading = loadFramework();
export const framework = await loading;

// React keeps a promise's value from the second time it sees it. Seen once here, it never holds up a click in a test.
await act(async () => { render(<Suspense><Seen /></Suspense>); });
cleanup();

function Seen() {
  use(loading);
  return null;
}

/** The same for the frameworks of one device. */
function FrameworksSeen({ onSeen }: { onSeen: () => void }) {
  useFrameworks();
  useEffect(onSeen);
  return null;
}

export interface Opened {
  readonly vault: Vault;
  /** The database's name, for a second tab or a reload. */
  readonly name: string;
  readonly user: UserEvent;
}

export interface Start {
  readonly records?: readonly ChildRecord[];
  readonly drafts?: readonly Draft[];
  /** What is installed beside the built-in framework, and what was chosen of it for new reviews. */
  readonly packs?: readonly PackContent[];
  readonly chosen?: FrameworkRef;
  /** With a lock that hides nothing, as before anybody has set a passphrase: only for invented children. */
  readonly unlocked?: boolean;
  /** A database that is there already. */
  readonly name?: string;
}

/** The whole app at an address such as `/children`, over a real vault with these records. Today is `TODAY`. */
export async function openApp(address: string, start: Start = {}): Promise<Opened> {
  const opened = await openRecords(start);
  await at(address);
  const onSeen = vi.fn();
  await act(async () => {
    render(
      <RecordsProvider vault={opened.vault} loadFramework={() => loading} loadLibrary={loadLibrary}>
        <Suspense><FrameworksSeen onSeen={onSeen} /></Suspense>
        <App />
      </RecordsProvider>,
    );
  });
  await waitFor(() => expect(onSeen).toHaveBeenCalled());
  await pageShown();
  return opened;
}

/** A vault on a database that nobody has used yet, or on the one with this name, as another tab would open it. */
export async function openRecords({ records = [], drafts = [], packs = [], chosen, unlocked = false, name = `screens-${crypto.randomUUID()}` }: Start = {}): Promise<Opened> {
  vi.setSystemTime(`${TODAY}T12:00:00Z`);
  useSession.setState(useSession.getInitialState());
  useWhoIsHere.setState(useWhoIsHere.getInitialState());
  const vault = good(await openVault({ lock: { ...createTrialLock(), protects: !unlocked }, now: thisInstant, name }));
  if (records.length + drafts.length + packs.length > 0) good(await vault.writeChildren(records, drafts, { packs }));
  if (chosen) good(await vault.chooseFramework(chosen));
  onTestFinished(() => {
    cleanup();
    vault.close();
    vi.useRealTimers();
  });
  return { vault, name, user: userEvent.setup() };
}

/** Closes the tab at once, as a crash would, and opens the app again on the same records. */
export async function reload(address: string, { name }: Pick<Opened, 'name'>): Promise<Opened> {
  cleanup();
  return openApp(address, { name });
}

/** Goes to an address of the open app, as a bookmark would. */
export async function goTo(address: string): Promise<void> {
  await act(async () => { await at(address); });
  await pageShown();
}

async function at(address: string): Promise<void> {
  if (location.hash === `#${address}`) return;
  const moved = new Promise((resolve) => { window.addEventListener('hashchange', resolve, { once: true }); });
  location.hash = address;
  await moved;
}

/** From a strand or section of a review that is being filled in: goes to its last step and presses “Finish profile”. */
export async function finishProfile(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole('link', { name: 'Finish the profile' }));
  await user.click(screen.getByRole('button', { name: 'Finish profile' }));
}

/** The heading of the page that is shown, as soon as it is there. */
export function pageShown(): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1 });
}

/**
 * Resolves when everything that was done on the screen so far has been written. A screen asks for one write, or a read
 * and then a write, and when that is done for all that came meanwhile: two rounds.
 */
export async function written(vault: Vault): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await vault.header();
    await vault.changeDraft('no such draft', () => undefined);
  }
}

/** The value of a result that must have come out well. */
export function good<Value>(result: Result<Value, VaultProblem>): Value {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

const ref = { id: framework.id, edition: framework.edition };

/** The marks of strands by code, or whole ratings where more is to be said. */
export type Marks = Readonly<Record<string, Mark | Rating>>;

export function profileOn(reviewedOn: string, school: Marks, more: Partial<Profile> & { readonly family?: Marks } = {}): Profile {
  const { family, ...rest } = more;
  const views: View[] = [{ voice: 'school', ratings: ratingsFrom(school) }];
  if (family) views.push({ voice: 'family', by: 'Mum', ratings: ratingsFrom(family) });
  return { reviewedOn, kind: 'annual', framework: ref, views, strengths: {}, context: { schoolYear: 4 }, ...rest };
}

function ratingsFrom(marks: Marks): Record<string, Rating> {
  return Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, typeof mark === 'object' ? mark : { mark }]));
}

export const CARD: Card = {
  firstName: 'Odette', lastName: 'Marlowe-Quist', bornOn: '2018-03-02', pronouns: 'she/her', setting: 'Fernhollow Primary', settingType: 'mainstream',
  senStatus: 'E', senTypes: ['SLCN'], upn: 'K801200005001', homeLanguages: ['English', 'Igbo'],
};

/** A child whose reviews `r1`, `r2` … are finished with these profiles. */
export function childWith(profiles: readonly Profile[] = [], card: Partial<Card> = {}, id = 'odette'): ChildRecord {
  const events = profiles.map((profile, index): RecordEvent => ({
    id: `${id}-e${index + 1}`, device: 'another-device', sequence: index + 1, happenedAt: `${profile.reviewedOn}T15:30:00.000Z`,
    kind: 'profileFinished', reviewId: `r${index + 1}`, profile,
  }));
  return { id, card: { ...CARD, ...card }, cardEdition: 1, events };
}

/** An empty draft `d1` of that child, with what is to stand in it. */
export function draftWith(more: Partial<Draft> = {}): Draft {
  return { ...emptyDraft({ id: 'd1', childId: 'odette', framework: ref, kind: 'annual', reviewedOn: TODAY }), ...more };
}

/** Where that draft is filled in; with a strand's code, at that strand. */
export const DRAFT_AT = '/children/odette/review/d1';
