import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { placeOf, places } from '../../src/core/framework.ts';
import { childsProvision } from '../../src/core/support/provisionMap.ts';
import { TWO_PARTS } from '../core/arbitraries.ts';
import { TWO_PARTS_DOCUMENT } from '../fixtures/twoPartsDocument.ts';
import { childWith, framework, openApp, profileOn } from './support.tsx';

const talk = { n: 1, what: 'Talk group', timesAWeek: 2, minutes: 30, weeks: 38, groupSize: 4, pencePerHour: 2000, strands: ['CI2'], helped: 'yes' } as const;
const layer = { pack: 'england-2015', code: 'programme' } as const;

describe('the provision map of a child', () => {
  it('is that of the latest review, with what is over the line and has nothing', () => {
    const found = childsProvision(childWith([profileOn('2024-11-12', { CI1: 4 }, { support: { provisions: {} } }), profileOn('2025-11-12', { CI1: 2, CI2: 3, EM1: 1 }, { support: { layer, provisions: { p: talk } } })]), framework);
    expect(found).toMatchObject({ reviewedOn: '2025-11-12', layer, provisions: [talk] });
    expect(found?.without?.map(({ strand }) => strand.code)).toEqual(['CI1']);
  });

  it('leaves out what the family alone answers, and cannot tell of a profile of another framework', () => {
    expect(childsProvision(childWith([profileOn('2025-11-12', { CI1: 0 }, { family: { H1: 4 } })]), framework)?.without).toEqual([]);
    expect(childsProvision(childWith([profileOn('2025-11-12', { CI1: 4 }, { framework: { id: 'another', edition: '1.0' } })]), framework)).toMatchObject({ reviewedOn: '2025-11-12', without: undefined });
    expect(childsProvision(childWith(), framework)).toBeUndefined();
  });

  it('reads a review of an earlier edition as everything else does, and what each provision is for with it (12)', () => {
    const [tk, other] = places(TWO_PARTS).filter(({ part }) => !part.answeredByFamily).map(({ strand }) => strand.code);
    const reads = { ...TWO_PARTS, readsAs: [{ from: { id: TWO_PARTS.id, edition: '0.9' }, strands: [{ how: 'renamed' as const, from: ['OLD1'], to: [tk ?? ''] }, { how: 'renamed' as const, from: ['OLD2'], to: [other ?? ''] }] }] };
    const earlier = profileOn('2025-11-12', { OLD1: 4, OLD2: 4 }, { framework: { id: TWO_PARTS.id, edition: '0.9' }, support: { provisions: { p: { ...talk, strands: ['OLD2', 'OLD9'] } } } });
    const found = childsProvision(childWith([earlier]), reads);
    expect(found?.without?.map(({ strand }) => strand.code)).toEqual([tk]);
    expect(found?.provisions.map(({ strands }) => strands)).toEqual([[other]]);
    expect(childsProvision(childWith([earlier]), TWO_PARTS)).toMatchObject({ without: undefined, provisions: [{ strands: ['OLD2', 'OLD9'] }] });
  });
});

describe("the school's provision map", () => {
  const records = [
    childWith([profileOn('2025-11-12', { CI1: 2 }, { support: { layer, provisions: { p: talk } } })], { firstName: 'Zadie', lastName: 'Abbott' }, 'zadie'),
    childWith([profileOn('2025-10-01', { CI2: 4 })], { firstName: 'Abel', lastName: 'Young' }, 'abel'),
    childWith([], { firstName: 'Noor' }, 'noor'),
  ];

  it('lists children by name, with hours, and costs only when asked', async () => {
    const { user } = await openApp('/provision', { records });
    expect(await screen.findByText('2 children have a finished review.')).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'Provision map' });
    expect(within(table).getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Abel Young', 'Zadie Abbott']);
    expect(within(table).getByRole('row', { name: /Zadie/ })).toHaveTextContent('38 hours a year');
    expect(screen.getByRole('main')).not.toHaveTextContent('£');
    await user.click(screen.getByRole('checkbox', { name: 'With costs, for the school only' }));
    await waitFor(() => expect(within(screen.getByRole('table', { name: 'Provision map' })).getByRole('row', { name: /Zadie/ })).toHaveTextContent('£190'));
  });

  it('reads the latest review by its date with its own framework, and says where it cannot be told', async () => {
    const strange = { framework: { id: 'another', edition: '1.0' } };
    const twoParts = { framework: { id: TWO_PARTS_DOCUMENT.id, edition: TWO_PARTS_DOCUMENT.edition } };
    // Written down after the newer one, so it stands last in the record.
    const late = childWith([profileOn('2025-11-12', { TK1: 4 }, twoParts), profileOn('2024-11-12', { CI1: 4 })], { firstName: 'Bea', lastName: 'Low' }, 'bea');
    const { events } = childWith([profileOn('2025-11-12', { CI1: 4 }, strange)], {}, 'kit');
    await openApp('/provision', { records: [late, { ...late, id: 'kit', card: { ...late.card, firstName: 'Kit' }, events }], packs: [TWO_PARTS_DOCUMENT] });
    expect(await screen.findByText('2 children have a finished review.')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Bea/ })).toHaveTextContent(placeOf(TWO_PARTS, 'TK1')?.strand.label ?? 'no such strand');
    expect(screen.getByRole('row', { name: /Kit/ })).toHaveTextContent('Cannot be told: the framework of this review is not on this device');
  });
});
