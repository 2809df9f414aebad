import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/catalog/language.ts';
import { standingOf } from '../../src/catalog/translationNote.ts';
import { PagesForHome } from '../../src/features/settings/PagesForHome.tsx';
import { ChooseLanguage } from '../../src/features/summary/ChooseLanguage.tsx';
import { usePageSetting } from '../../src/state/pageSetting.ts';
import { violations } from '../ui/violations.ts';

describe('the languages of pages for families', () => {
  it('say in Settings, each for itself, how far they can be trusted', async () => {
    const letters: string[] = [];
    render(<PagesForHome fetchLetters={(language) => letters.push(language)} />);
    expect(letters).toEqual(LANGUAGES.map(({ code }) => code)); // each is named in its own
    const others = LANGUAGES.filter(({ code }) => code !== 'en');
    for (const head of others) expect(screen.getByRole('checkbox', { name: `${head.english} (${head.name})` })).toHaveAccessibleDescription(standingOf(head));
    expect(screen.getAllByText('Draft')).toHaveLength(others.filter(({ checked }) => !checked).length);
    expect(await violations()).toEqual([]);
  });

  it('say the same where one is chosen for a page', () => {
    usePageSetting.setState({ languages: ['pl'] });
    const { rerender } = render(<ChooseLanguage value="en" onChoose={() => undefined} />);
    expect(screen.getByLabelText('Language')).toHaveAccessibleDescription(/^It stands beside the English/);
    rerender(<ChooseLanguage value="pl" onChoose={() => undefined} />);
    expect(screen.getByLabelText('Language')).toHaveAccessibleDescription(/^Draft\. It stands beside the English/);
  });
});
