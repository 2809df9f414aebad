import { THEMES, useSession } from '../../state/session.ts';
import { useTour } from '../../state/tour.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choices } from '../../ui/Choices.tsx';

const LABELS = { device: 'As this device', light: 'Light', cream: 'Cream', dark: 'Dark', contrast: 'High contrast' } as const;

/** Light, cream, dark or high contrast, more air between letters, whether single keys rate, whether there are hints while typing, and the tour. */
export function Look() {
  const { theme, spaced, numberKeys, plainHints, setTheme, setSpaced, setNumberKeys, setPlainHints } = useSession();
  const { at, goTo } = useTour();
  return (
    <section aria-labelledby="look">
      <h2 id="look">Look and keys</h2>
      <Choices
        legend="Look"
        help="High contrast is black on white, with thick frames and underlined links. “As this device” follows what the device asks for: dark, and more contrast too."
        name="theme"
        value={theme}
        options={THEMES.map((value) => ({ value, label: LABELS[value] }))}
        onChange={(event) => setTheme(THEMES.find((known) => known === event.currentTarget.value) ?? 'device')}
      />
      <Checkbox
        label="More space between letters, words and lines"
        help="With wide letters: easier to read for some people with dyslexia. It holds for what is printed too."
        checked={spaced}
        onChange={(event) => setSpaced(event.currentTarget.checked)}
      />
      <Checkbox
        label="Rate with single keys"
        help="In an open strand: 0 to 4 rate and move on, n is not applicable, Backspace clears, left and right move between strands."
        checked={numberKeys}
        onChange={(event) => setNumberKeys(event.currentTarget.checked)}
      />
      <Checkbox
        label="Hints on plain words while typing"
        help="Under what the school writes for others to read, after a pause: long sentences, school words, short names. Nothing is ever changed or sent."
        checked={plainHints}
        onChange={(event) => setPlainHints(event.currentTarget.checked)}
      />
      <Checkbox
        label="A short tour while rating"
        help="Four sentences, one at a time, above the open strand of a draft. Read to its end or skipped, it does not come back by itself."
        checked={at !== undefined}
        onChange={(event) => goTo(event.currentTarget.checked ? 0 : undefined)}
      />
    </section>
  );
}
