import { themeInWords } from '../../catalog/outcomeWords.ts';
import { ADULTHOOD_THEMES, type Outcome } from '../../core/outcome.ts';

/** From Year 9: what each theme of preparing for adulthood has, so that none is forgotten. */
export function Adulthood({ outcomes, name }: { outcomes: readonly (readonly [string, Outcome])[]; name: string }) {
  return (
    <section className="stack" aria-labelledby="adulthood">
      <h2 id="adulthood">Preparing for adulthood</h2>
      <p>From Year 9 every review must look at what {name} will need as an adult. Talk about each of the four; not each needs an outcome.</p>
      <ul>
        {ADULTHOOD_THEMES.map((theme) => {
          const own = outcomes.filter(([, outcome]) => outcome.theme === theme && outcome.what.trim() !== '');
          return <li key={theme}><strong>{themeInWords(theme)}:</strong> {own.length === 0 ? 'no outcome yet' : own.map(([, { what }]) => what.trim()).join('; ')}</li>;
        })}
      </ul>
    </section>
  );
}
