import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CouncilFile } from '../../src/core/councilFile.ts';
import { sealFile } from '../../src/data/file/sealFile.ts';
import { writeCouncil } from '../../src/data/file/council/writeCouncil.ts';
import { madeUpSchools } from '../core/councils.ts';
import { violations } from '../ui/violations.ts';
import { framework, type Opened, openApp } from './support.tsx';

const DOMAINS = framework.parts.slice(0, 1).flatMap((part) => part.domains).slice(0, 2).map(({ code, strands }) => ({ code, strands: strands.map((strand) => strand.code) }));

function schools(sizes: readonly number[], change: Partial<CouncilFile> = {}): readonly CouncilFile[] {
  return madeUpSchools(3, { sizes, domains: DOMAINS, who: 'E' }).map((file) => ({ ...file, ...change, framework: { ...file.framework, id: framework.id, edition: framework.edition, ...change.framework } }));
}

async function asFile(file: CouncilFile, { passphrase, name = `${file.school.name}.json` }: { passphrase?: string; name?: string } = {}): Promise<File> {
  const { school, children } = file;
  const { blob } = await writeCouncil({ ...file, school: { ...school, id: school.id.padEnd(22, '-') }, children: children.map((child) => ({ ...child, id: child.id.padEnd(22, '-') })) });
  if (passphrase === undefined) return new File([blob], name);
  const sealed = await sealFile({ blob, kind: 'council', exportedOn: file.madeOn, by: { kind: 'passphrase', passphrase } });
  if (!sealed.ok) throw new Error(sealed.problem.code);
  return new File([sealed.value], name);
}

async function choose({ user }: Opened, files: readonly File[]): Promise<void> {
  await user.upload(screen.getByLabelText('Choose files'), [...files]);
}

async function showTables({ user }: Opened): Promise<HTMLElement> {
  await waitFor(() => expect(screen.getByRole('button', { name: 'Show the tables' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Show the tables' }));
  return screen.findByRole('heading', { name: /^(About )?[\d,]+ children$/ }, { timeout: 10_000 });
}

describe('Many schools', () => {
  it('counts the children of several files, with no child recorded here, and lists none', async () => {
    const opened = await openApp('/council');
    await choose(opened, await Promise.all(schools([40, 3, 30, 4]).map((file) => asFile(file))));
    expect(await screen.findByRole('heading', { name: '4 schools, for Lowmere Council' })).toBeVisible();
    expect(screen.queryByText('40')).toBeNull(); // nothing about sizes before it is settled who counts

    expect(await showTables(opened)).toHaveFocus();
    expect(screen.getByRole('heading', { name: '77 children' })).toBeVisible();
    for (const name of ['Who', 'Needs now', 'Change', 'Support and provision', 'Reviews and decisions', 'By school']) expect(screen.getByRole('heading', { name, level: 2 })).toBeVisible();
    await opened.user.click(screen.getByText('Which schools'));
    const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name} `) });
    expect(within(row('School 1')).getByText('40')).toBeVisible();
    expect(within(row('School 2')).getByText('With the smaller schools')).toBeVisible();
    await opened.user.click(screen.getByText('Children of each school'));
    expect(await screen.findByRole('row', { name: /^Smaller schools together .* 7$/ })).toBeVisible();
    expect(screen.getAllByText(DOMAINS[0]!.strands[0] === undefined ? '' : framework.parts[0]!.domains[0]!.strands[0]!.label).length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toMatch(/s0c\d/);
    expect(await violations()).toEqual([]);
  });

  it('lets nobody take a school out or add one once tables were shown, and holds back more when asked', async () => {
    const [first, second] = schools([30, 30]) as [CouncilFile, CouncilFile];
    const opened = await openApp('/council');
    await choose(opened, [await asFile(first), await asFile({ ...second, school: { ...second.school, name: first.school.name } }, { name: 'again.json' })]);
    const out = await screen.findAllByRole('checkbox', { name: /^Leave out the file of 1 November 2026/ });
    expect(out).toHaveLength(2);
    await showTables(opened);
    expect(screen.queryByRole('checkbox', { name: /^Leave out/ })).toBeNull();
    expect(screen.queryByLabelText('Choose files')).toBeNull();
    const dashes = () => screen.getAllByText('held back').length;
    const before = dashes();
    await opened.user.selectOptions(screen.getByLabelText('Hold back numbers under'), '20 children');
    expect(await screen.findByText(/A dash stands for a number under 20/)).toBeVisible();
    expect(dashes()).not.toBe(before);
    await opened.user.selectOptions(screen.getByLabelText('Hold back numbers under'), '5 children');
    expect(screen.queryByRole('checkbox', { name: /^Leave out/ })).toBeNull(); // nor while it is counted anew
    await opened.user.click(screen.getByRole('button', { name: 'Start again with other files' }));
    expect(await screen.findByLabelText('Choose files')).toBeVisible();
    expect(screen.queryByRole('heading', { name: /children$/ })).toBeNull();
  });

  it('leaves one of two files of one name out by hand', async () => {
    const [first, second] = schools([37, 20]) as [CouncilFile, CouncilFile];
    const opened = await openApp('/council');
    await choose(opened, [await asFile(first), await asFile({ ...second, school: { ...second.school, name: first.school.name }, madeOn: '2026-03-02', madeAt: '2026-03-02T09:00:00.000Z' }, { name: 'again.json' })]);
    await opened.user.click(await screen.findByRole('checkbox', { name: 'Leave out the file of 2 March 2026' }));
    expect(await showTables(opened)).toHaveAccessibleName('37 children');
  });

  it('says by name which files are something else, and keeps those for others apart', async () => {
    const [first, second] = schools([20, 20]) as [CouncilFile, CouncilFile];
    const opened = await openApp('/council');
    await choose(opened, [
      await asFile(first), new File(['{"format":"valuing-send","kind":"share","version":1,"children":[]}'], 'names.json'), new File(['hello'], 'letter.json'),
      await asFile({ ...second, recipient: 'Highmere Council' }), await asFile({ ...first, madeOn: '2025-01-01', madeAt: '2025-01-01T09:00:00.000Z' }, { name: 'old.json' }),
    ]);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('2 files were not read.');
    expect(within(alert).getByText(/^names\.json: it holds children’s names and was not opened/)).toBeVisible();
    expect(within(alert).getByText(/^letter\.json: it is no file for a council/)).toBeVisible();
    expect(await screen.findByText(/School 2 \(for Highmere Council\)/)).toBeVisible();
    expect(await screen.findByText(/^One file is a copy, older or left out, and not counted: old\.json \(School 1, 1 January 2025/)).toBeVisible();
    expect(screen.getByRole('heading', { name: '1 school, for Lowmere Council' })).toBeVisible();
  });

  it('tries one passphrase on every locked file', async () => {
    const passphrase = 'three green kettles';
    const opened = await openApp('/council');
    await choose(opened, await Promise.all(schools([20, 20]).map((file) => asFile(file, { passphrase }))));
    const field = await screen.findByLabelText('Passphrase');
    expect(screen.getByText('2 files are locked: School 1.json, School 2.json.')).toBeVisible();
    await opened.user.type(field, 'three red kettles');
    await opened.user.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(await screen.findByText(/That passphrase did not open them/, {}, { timeout: 20_000 })).toBeVisible();
    await opened.user.type(await screen.findByLabelText('Passphrase'), passphrase);
    await opened.user.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(await screen.findByRole('heading', { name: '2 schools, for Lowmere Council' }, { timeout: 20_000 })).toBeVisible();
    expect(await showTables(opened)).toHaveAccessibleName('40 children');
  }, 60_000);

  it('asks which framework to look at when there are several', async () => {
    const [first] = schools([25]) as [CouncilFile];
    const other = madeUpSchools(4, { sizes: [5, 12] })[1]!;
    const opened = await openApp('/council');
    await choose(opened, [await asFile(first), await asFile(other)]);
    await opened.user.selectOptions(await screen.findByLabelText('Framework'), 'made-up, edition 1: 1');
    expect(await showTables(opened)).toHaveAccessibleName('12 children');
    await opened.user.click(screen.getByText('Which schools'));
    expect(within(screen.getByRole('row', { name: /^School 1 / })).getByText('Not counted')).toBeVisible();
  });

  it('rounds on request, and by itself where files differ from those shown before by one school', async () => {
    const [first, second, third] = madeUpSchools(8, { sizes: [33, 41, 27], domains: DOMAINS, who: 'E' });
    const opened = await openApp('/council');
    const files = await Promise.all([first!, second!, third!].map((file) => asFile(file)));
    await choose(opened, files);
    expect(await showTables(opened)).toHaveAccessibleName('101 children');
    const round = screen.getByRole('checkbox', { name: /^Round all numbers to 5/ });
    await opened.user.click(round);
    expect(await screen.findByRole('heading', { name: 'About 100 children' }, { timeout: 10_000 })).toBeVisible();
    expect(screen.getByText(/^Every number here is rounded to 5/)).toBeVisible();
    await opened.user.click(round);
    expect(await screen.findByText(/^These are exact numbers/, {}, { timeout: 10_000 })).toBeVisible();
    await opened.user.click(screen.getByRole('button', { name: 'Start again with other files' }));
    await choose(opened, files.slice(0, 2));
    expect(await showTables(opened)).toHaveAccessibleName('About 75 children');
    expect(screen.getByRole('checkbox', { name: /^Round all numbers to 5/ })).toBeDisabled();
    expect(screen.getByText(/^Only rounded: these files differ/)).toBeVisible();
  }, 60_000);

  it('shows nothing of too few children', async () => {
    const opened = await openApp('/council');
    await choose(opened, [await asFile(schools([4])[0]!)]);
    await opened.user.click(await screen.findByRole('button', { name: 'Show the tables' }));
    expect(await screen.findByRole('heading', { name: 'Fewer than 5 children' })).toBeVisible();
    expect(screen.getByText('Too few children to show anything.')).toBeVisible();
  });
});
