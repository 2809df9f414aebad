import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CouncilFile } from '../../src/core/council/councilFile.ts';
import { sealFile } from '../../src/data/file/sealFile.ts';
import { writeCouncil } from '../../src/data/file/council/writeCouncil.ts';
import { changeMany, forgetMany, manyState } from '../../src/features/council/manyState.ts';
import { madeUpSchools } from '../core/councils.ts';
import { violations } from '../ui/violations.ts';
import { framework, goTo, type Opened, openApp } from './support.tsx';

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

beforeEach(() => {
  forgetMany();
  localStorage.removeItem(SHOWN);
});

/** What the device keeps of tables that were shown. */
const SHOWN = 'valuing-send-council-shown';
const press = async ({ user }: Opened, name: string) => user.click(await screen.findByRole('button', { name }));
const named = (file: CouncilFile, name: string): CouncilFile => ({ ...file, school: { ...file.school, name } });

describe('Many schools', () => {
  it('can be tried with schools that do not exist, and says so of each', async () => {
    const opened = await openApp('/council');
    expect(screen.getByText(/It takes files of three schools/)).toBeVisible();
    await press(opened, 'Try with five invented schools');
    expect(await screen.findByRole('heading', { name: '5 schools, for Invented council' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Try with five invented schools' })).toBeNull();
    await showTables(opened);
    expect(screen.getByRole('heading', { name: /^(About )?226 children$/ })).toBeVisible();
    await opened.user.click(screen.getByText('Which schools'));
    expect(screen.getAllByRole('row', { name: /\(invented\)/ })).toHaveLength(5);
    expect(screen.queryByRole('alert')).toBeNull();
    const needs = screen.getAllByRole('table').flatMap((table) => within(table).queryAllByRole('cell')).map(({ textContent }) => textContent ?? '');
    expect(needs.filter((text) => /^\d/.test(text)).length).toBeGreaterThan(100); // and there is something to see
    expect(localStorage.getItem(SHOWN)).toBeNull(); // what was shown of nobody rounds nothing of real children
  });

  it('counts the children of several files, with no child recorded here, and lists none', async () => {
    const opened = await openApp('/council');
    await choose(opened, await Promise.all(schools([40, 3, 30, 4]).map((file) => asFile(file))));
    expect(await screen.findByRole('heading', { name: '4 schools, for Lowmere Council' })).toBeVisible();
    expect(screen.queryByText('40')).toBeNull(); // nothing about sizes before it is settled who counts
    expect(screen.getByRole('button', { name: 'Show the tables' })).toHaveAccessibleDescription(/numbers of two sets of schools can be taken from one another/);
    expect(await violations()).toEqual([]);

    expect(await showTables(opened)).toHaveFocus();
    expect(screen.getByRole('heading', { name: '77 children' })).toBeVisible();
    for (const name of ['Who', 'Needs now', 'Change', 'Support and provision', 'Reviews and decisions', 'By school']) expect(screen.getByRole('heading', { name, level: 2 })).toBeVisible();
    await opened.user.click(screen.getByText('Which schools'));
    const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name} `) });
    expect(within(row('School 1')).getByText('40')).toBeVisible();
    expect(within(row('School 2')).getByText('With the smaller schools')).toBeVisible();
    await opened.user.click(screen.getByText('Children of each school'));
    expect(await screen.findByRole('row', { name: /^Smaller schools together .* 7$/ })).toBeVisible();
    expect(screen.getAllByText(framework.parts[0]?.domains[0]?.strands[0]?.label ?? '').length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toMatch(/s0c\d/);
    expect(await violations()).toEqual([]);
  });

  it('settles files and what is held back with the first tables, until somebody starts again', async () => {
    const [first, second, third] = schools([30, 30, 30]) as [CouncilFile, CouncilFile, CouncilFile];
    const opened = await openApp('/council');
    await choose(opened, [await asFile(first), await asFile(named(second, first.school.name), { name: 'again.json' }), await asFile(third)]);
    expect(await screen.findAllByRole('checkbox', { name: /^Leave out the file of 1 November 2026/ })).toHaveLength(2);
    await opened.user.selectOptions(screen.getByLabelText('Hold back numbers under'), '20 children');
    await showTables(opened);
    expect(screen.getByText(/^A dash stands for a number under 20/)).toBeVisible();
    for (const gone of [/^Leave out/, /^Count files for/]) expect(screen.queryByRole('checkbox', { name: gone })).toBeNull();
    for (const label of ['Choose files', 'Hold back numbers under']) expect(screen.queryByLabelText(label)).toBeNull();
    await press(opened, 'Start again');
    expect(screen.getByLabelText('Choose files')).toBeVisible();
    expect(screen.queryByRole('heading', { name: /children$/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: /^\d schools/ })).toBeNull();
  });

  it('shows nothing of fewer than three schools, says why, and lets files be added then', async () => {
    const files = await Promise.all(schools([30, 30, 30]).map((file) => asFile(file)));
    const opened = await openApp('/council');
    await choose(opened, files.slice(0, 2));
    await screen.findByRole('heading', { name: '2 schools, for Lowmere Council' });
    await press(opened, 'Show the tables');
    expect(await screen.findByText(/^Fewer than 3 schools with children\./)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    await choose(opened, files.slice(2));
    await screen.findByRole('heading', { name: '3 schools, for Lowmere Council' });
    expect(screen.queryByText(/^Fewer than 3 schools/)).toBeNull();
    expect(await showTables(opened)).toHaveAccessibleName('90 children');
  });

  it('keeps the files and what is shown while somebody looks at another screen', async () => {
    const opened = await openApp('/council');
    await choose(opened, await Promise.all(schools([30, 30, 30]).map((file) => asFile(file))));
    await screen.findByRole('heading', { name: '3 schools, for Lowmere Council' });
    await goTo('/council/send');
    await goTo('/council');
    expect(await showTables(opened)).toHaveAccessibleName('90 children');
    await goTo('/council/send');
    await goTo('/council');
    expect(await screen.findByRole('heading', { name: '90 children' })).toBeVisible();
  });

  it('leaves one of two files of one name out by hand', async () => {
    const [first, second, ...others] = schools([37, 20, 20, 20]) as [CouncilFile, CouncilFile];
    const opened = await openApp('/council');
    await choose(opened, [
      await asFile(first), await asFile({ ...named(second, first.school.name), madeOn: '2026-03-02', madeAt: '2026-03-02T09:00:00.000Z' }, { name: 'again.json' }),
      ...await Promise.all(others.map((file) => asFile(file))),
    ]);
    await opened.user.click(await screen.findByRole('checkbox', { name: 'Leave out the file of 2 March 2026' }));
    expect(await showTables(opened)).toHaveAccessibleName('77 children');
  });

  // What was left out was remembered by its place, which shifted when an earlier file was unlocked.
  it('leaves out what was chosen, and keeps the first recipient, also when an earlier file is unlocked later', async () => {
    const passphrase = 'three green kettles';
    const [first, second, third] = schools([20, 25, 30]) as [CouncilFile, CouncilFile, CouncilFile];
    const future = { ...second, madeOn: '2027-05-01', madeAt: '2027-05-01T09:00:00.000Z' };
    const opened = await openApp('/council');
    await choose(opened, [await asFile({ ...first, recipient: 'Highmere Council' }, { passphrase }), await asFile(future), await asFile(third)]);
    await screen.findByRole('heading', { name: '2 schools, for Lowmere Council' });
    await opened.user.click(screen.getByRole('checkbox', { name: /^Leave out School 2\.json/ }));
    await opened.user.type(screen.getByLabelText('Passphrase'), passphrase);
    await press(opened, 'Unlock');
    expect(await screen.findByText(/^School 1 \(for Highmere Council\)|School 1 \(for Highmere Council\)/, {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.getByRole('heading', { name: '1 school, for Lowmere Council' })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /^Leave out School 2\.json/ })).toBeChecked();
    expect(screen.getByText(/^School 2\.json \(School 2, .*\): left out by hand\.$/)).toBeVisible();
  }, 60_000);

  it('says by name which files are something else or damaged, and keeps those for others apart', async () => {
    const [first, second] = schools([20, 20]) as [CouncilFile, CouncilFile];
    const opened = await openApp('/council');
    const whole = await (await asFile(first)).text();
    await choose(opened, [
      await asFile(first), new File(['{"format":"valuing-send","kind":"share","version":1,"children":[]}'], 'names.json'), new File(['hello'], 'letter.json'),
      new File([whole.replace('"schoolYear":', '"schoolYear":"x","was":')], 'torn.json'),
      await asFile({ ...second, recipient: 'Highmere Council' }), await asFile({ ...first, madeOn: '2025-01-01', madeAt: '2025-01-01T09:00:00.000Z' }, { name: 'old.json' }),
      await asFile(first, { name: 'copy.json' }),
    ]);
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('3 files were not read.'));
    expect(within(alert).getByText(/^names\.json: it holds children’s names and was not opened/)).toBeVisible();
    expect(within(alert).getByText(/^letter\.json: it is no file for a council/)).toBeVisible();
    expect(within(alert).getByText(/^torn\.json \(School 1\): it was changed or cut short/)).toBeVisible();
    await opened.user.click(within(alert).getByText('Where'));
    expect(within(alert).getByText(/^children\[0\]\..*schoolYear$/)).toBeVisible();
    expect(await screen.findByText(/School 2 \(for Highmere Council\)/)).toBeVisible();
    expect(screen.getByText('2 files are not counted:')).toBeVisible();
    expect(screen.getByText(/^old\.json \(School 1, 1 January 2025.*\): its school sent a newer one\.$/)).toBeVisible();
    expect(screen.getByText(/^School 1\.json \(School 1, .*\): a copy of it is counted\.$/)).toBeVisible();
    expect(screen.getByRole('heading', { name: '1 school, for Lowmere Council' })).toBeVisible();
  });

  // What was not reached when somebody pressed Stop was gone without a word.
  it('names the files that were not reached, and reads them when asked', async () => {
    const opened = await openApp('/council');
    const files = await Promise.all(schools([300, 300, 300]).map((file) => asFile(file)));
    const chosen = choose(opened, files);
    await opened.user.click(await screen.findByRole('button', { name: 'Stop' }));
    await chosen;
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('School 3.json: it was not looked at, because reading was stopped.')).toBeVisible();
    await press(opened, 'Read them now');
    expect(await screen.findByRole('heading', { name: '3 schools, for Lowmere Council' }, { timeout: 10_000 })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  }, 30_000);

  it('tries a passphrase on the files it is for, and says which it opened', async () => {
    const [kettles, owls] = ['three green kettles', 'five owls cross the dry lawn'];
    const [first, second, third] = schools([20, 20, 20]) as [CouncilFile, CouncilFile, CouncilFile];
    const opened = await openApp('/council');
    await choose(opened, [await asFile(first, { passphrase: kettles }), await asFile(second, { passphrase: kettles }), await asFile(third, { passphrase: owls })]);
    expect(await screen.findByText('3 files are locked: School 1.json, School 2.json, School 3.json.')).toBeVisible();
    const unlock = async (passphrase: string) => {
      await opened.user.type(await screen.findByLabelText('Passphrase'), passphrase);
      await press(opened, 'Unlock');
    };
    await opened.user.selectOptions(screen.getByLabelText('Try it on'), 'School 3.json');
    await unlock(kettles);
    expect(await screen.findByText(/^That passphrase did not open School 3\.json\. Ask the school that sent it\./, {}, { timeout: 20_000 })).toBeVisible();
    await opened.user.selectOptions(screen.getByLabelText('Try it on'), 'Every locked file');
    await unlock(kettles);
    expect(await screen.findByText('The passphrase opened 2 of 3 files. It did not open School 3.json.', {}, { timeout: 20_000 })).toBeVisible();
    await unlock(owls);
    expect(await screen.findByRole('heading', { name: '3 schools, for Lowmere Council' }, { timeout: 20_000 })).toBeVisible();
    expect(await showTables(opened)).toHaveAccessibleName('60 children');
  }, 90_000);

  it('asks which framework to look at when there are several, and tells two of one edition apart', async () => {
    const [one, ...others] = madeUpSchools(4, { sizes: [25, 5, 12, 14] }) as [CouncilFile];
    const strict = { ...one, framework: { ...one.framework, overTheLineFrom: 3 as const } };
    const opened = await openApp('/council');
    await choose(opened, await Promise.all([...schools([25]).map((file) => ({ ...file, school: { id: 'other', name: 'School 0' } })), strict, ...others].map((file) => asFile(file))));
    const list = await screen.findByLabelText('Framework');
    expect(within(list).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'made-up, edition 1, over the line from level 2', expect.stringMatching(/, edition [\d.]+$/), 'made-up, edition 1, over the line from level 3',
    ]);
    expect(await showTables(opened)).toHaveAccessibleName('31 children');
    await opened.user.click(screen.getByText('Which schools'));
    expect(within(screen.getByRole('row', { name: /^School 0 / })).getByText('Not counted')).toBeVisible();
  });

  it('rounds the screen on request with the focus where it was, and paper unless somebody says otherwise', async () => {
    const opened = await openApp('/council');
    await choose(opened, await Promise.all(schools([33, 41, 27]).map((file) => asFile(file))));
    expect(await showTables(opened)).toHaveAccessibleName('101 children');
    const round = screen.getByRole('checkbox', { name: 'Round the numbers on the screen' });
    await opened.user.click(round);
    expect(screen.getByRole('heading', { name: 'About 100 children' })).toBeVisible();
    expect(screen.getByText(/^Every number here is rounded to 5/)).toBeVisible();
    await waitFor(() => expect(round).toHaveFocus());
    await opened.user.click(round);
    const printed = () => {
      act(() => void window.dispatchEvent(new Event('beforeprint')));
      const name = screen.getByRole('heading', { name: /^(About )?[\d,]+ children$/ }).textContent;
      const hasSchools = screen.queryAllByRole('row', { name: /^School 2 1 November 2026/ }).length === 1;
      act(() => void window.dispatchEvent(new Event('afterprint')));
      return [name, hasSchools];
    };
    expect(printed()).toEqual(['About 100 children', true]);
    await opened.user.click(screen.getByRole('checkbox', { name: 'Print exact numbers' }));
    expect(printed()).toEqual(['101 children', true]);
    expect(screen.getByRole('heading', { name: '101 children' })).toBeVisible();
  });

  it('remembers for a month that exact numbers of another set were shown, says so and begins rounded', async () => {
    const files = await Promise.all(schools([33, 41, 27, 30]).map((file) => asFile(file)));
    const opened = await openApp('/council');
    await choose(opened, files);
    await showTables(opened);
    expect(localStorage.getItem(SHOWN)).toMatch(/^\[\{"on":"2026-11-21","digest":"\d+ \d+"\}\]$/);
    await press(opened, 'Start again');
    await choose(opened, files);
    expect(await showTables(opened)).toHaveAccessibleName('131 children'); // the same set
    await press(opened, 'Start again');
    await choose(opened, files.slice(0, 3));
    expect(await showTables(opened)).toHaveAccessibleName('About 100 children');
    expect(screen.getByText(/^On 21 November 2026 exact numbers of another set of schools/)).toBeVisible();
    expect(JSON.parse(localStorage.getItem(SHOWN) ?? '')).toHaveLength(1);
    await opened.user.click(screen.getByRole('checkbox', { name: 'Round the numbers on the screen' }));
    expect(screen.getByRole('heading', { name: '101 children' })).toBeVisible();
    expect(JSON.parse(localStorage.getItem(SHOWN) ?? '')).toHaveLength(2);
  });

  it.each(['no list', '{"on":1}', '[{"on":"2026-01-01","digest":"1"},{"digest":2},null]'])('passes over what else stands there: %s', async (stored) => {
    localStorage.setItem(SHOWN, stored);
    const opened = await openApp('/council');
    await choose(opened, await Promise.all(schools([20, 20, 20]).map((file) => asFile(file))));
    expect(await showTables(opened)).toHaveAccessibleName('60 children');
  });

  it('names the tables that could not be made safe and says why, and shows the others', async () => {
    const opened = await openApp('/council');
    await choose(opened, await Promise.all(schools([40, 30, 30]).map((file) => asFile(file))));
    await showTables(opened);
    expect(screen.queryByText(/could not be made safe/)).toBeNull();
    act(() => changeMany(manyState().reader, ({ view }) => (view ? { view: { ...view, tables: view.tables.filter(({ id }) => id !== 'due'), tablesInVain: [{ id: 'due' }] } } : {})));
    const notice = screen.getByText('One table could not be made safe.').closest('.note') ?? document.body;
    expect(notice).toHaveTextContent('Annual reviews in time');
    expect(notice).toHaveTextContent(/This is a fault of the app, not of the files\./);
    expect(screen.queryByRole('heading', { name: 'Annual reviews in time' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Main type of need' })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('shows nothing of too few children', async () => {
    const opened = await openApp('/council');
    await choose(opened, await Promise.all(schools([2, 1, 1]).map((file) => asFile(file))));
    await screen.findByRole('heading', { name: '3 schools, for Lowmere Council' });
    await press(opened, 'Show the tables');
    expect(await screen.findByRole('heading', { name: 'Fewer than 5 children' })).toBeVisible();
    expect(screen.getByText('Too few children to show anything.')).toBeVisible();
  });
});
