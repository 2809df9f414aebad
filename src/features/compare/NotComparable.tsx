import vocabulary from '../../catalog/vocabulary.json';
import type { Change } from '../../core/change.ts';
import { codesBefore, leftBehind, readIn } from '../../core/editions.ts';
import { type Framework, type FrameworkLookup, type FrameworkRef, placeOf } from '../../core/framework.ts';
import { frameworkName } from '../../core/frameworkName.ts';
import { isRatedWith, type Profile } from '../../core/review.ts';
import { listed } from '../../core/listed.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import type { Words } from './wording.ts';

interface Props {
  changes: readonly Change[];
  profiles: readonly [Profile, Profile];
  framework: Framework;
  words: Words;
}

/** What two frameworks or editions keep from being compared, strand by strand, and why. Nothing when nothing is kept. */
export function NotComparable({ changes, profiles, framework, words }: Props) {
  const { of } = useFrameworks();
  const others = profiles.filter((profile) => !isRatedWith(profile, framework));
  if (others.length === 0) return null;
  const named = (codes: readonly string[], ref: FrameworkRef) => {
    const asked = of(ref);
    return listed(codes.map((code) => {
      const place = asked && placeOf(asked, code);
      return `“${place ? words.strand(place) : code}”`;
    }));
  };
  const readings = others.map((profile) => ({ profile, because: readIn(framework, profile)?.because }));
  const unread = changes.flatMap(({ place, because }) => {
    const { code } = place.strand;
    const other = readings.find((reading) => reading.because?.has(code))?.profile;
    if (!other || (because !== 'notMapped' && because !== 'split' && because !== 'partlyRated')) return [];
    const why = because === 'notMapped' ? vocabulary.cannotRead[silence(code, other, of)] : vocabulary.cannotRead[because];
    const values = {
      strands: named(codesBefore(framework, other.framework, code), other.framework),
      framework: frameworkName(framework, of),
      other: frameworkName(other.framework, of),
    };
    return [{ place, why: why.replace(/\{(strands|framework|other)\}/g, (_, key: keyof typeof values) => values[key]) }];
  });
  const [one, two] = profiles;
  const used = isRatedWith(one, two.framework) ? [one] : [one, two];
  const names = used.map((profile) => frameworkName(profile.framework, of)).join(', and ');
  const oneId = others.every((profile) => profile.framework.id === framework.id);
  return (
    <section className="stack" aria-labelledby="two-editions">
      <h2 id="two-editions">{oneId ? 'Two editions of the framework' : 'Two frameworks'}</h2>
      <p>
        {used.length === 1 ? 'Both reviews' : 'The two reviews'} used {names}. They are compared where{' '}
        {frameworkName(framework, of)}, says how {used.length === 1 ? 'that one' : 'the other one'} reads in it.
      </p>
      {unread.length > 0 && (
        <dl>
          {unread.map(({ place, why }) => (
            <div key={place.strand.code}>
              <dt>{words.strand(place)}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      )}
      {used.filter((profile) => !isRatedWith(profile, framework)).map(({ framework: ref }) => {
        // A strand that this framework has too was asked in both; above it says that the map is silent about it.
        const left = others.filter((profile) => isRatedWith(profile, ref)).flatMap((profile) => leftBehind(framework, profile));
        const gone = [...new Set(left)].filter((code) => !placeOf(framework, code));
        return gone.length > 0 && <p key={`${ref.id} ${ref.edition}`}>Asked in {frameworkName(ref, of)}, only: {named(gone, ref)}.</p>;
      })}
    </section>
  );
}

/** What is true of a strand that the map does not name. Only the framework itself can tell that it was not asked. */
function silence(code: string, { framework, views }: Profile, of: FrameworkLookup): 'notMapped' | 'mapIsSilent' | 'notAsked' {
  const asked = of(framework);
  if (!asked) return 'notMapped';
  return placeOf(asked, code) || views.some(({ ratings }) => ratings[code]) ? 'mapIsSilent' : 'notAsked';
}

