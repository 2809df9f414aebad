import { sentence } from '../../catalog/sentence.ts';
import type { FinishProblem } from '../../core/entry/finish.ts';
import { TEXT_LIMIT } from '../../core/entry/finish.ts';
import { type Framework, placeOf, places } from '../../core/framework.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';

interface Props {
  problems: readonly FinishProblem[];
  framework: Framework;
  onGo: (code: string, focus?: 'scale' | 'longText') => void;
}

/** Everything that keeps a profile from being finished, each with the way to its place. */
export function FinishProblems({ problems, framework, onGo }: Props) {
  if (problems.length === 0) return null;
  return (
    <ErrorSummary
      title="This profile cannot be finished yet"
      problems={problems.map((problem) => ({ text: textOf(problem, framework), onGo: () => goTo(problem, framework, onGo) }))}
    />
  );
}

const SECTION_LABEL = { views: 'Views', support: 'Support in place', outcomes: 'Outcomes', news: 'News since last time' } as const;

/** Where the problems of a section are mended. */
const SECTION_AT = { views: 'child', support: 'support', outcomes: 'outcomes', news: 'news' } as const;

function textOf({ code, strand, domain, section }: FinishProblem, framework: Framework): string {
  const where = strand ? placeOf(framework, strand)?.strand.label : framework.parts.flatMap((part) => part.domains).find((known) => known.code === domain)?.label;
  const text = sentence(code, { limit: TEXT_LIMIT });
  if (section) return `${SECTION_LABEL[section]}: ${text}`;
  return where ? `${where}: ${text}` : text;
}

function goTo({ code, strand, domain, section }: FinishProblem, framework: Framework, onGo: Props['onGo']) {
  if (section) return onGo(SECTION_AT[section]);
  switch (code) {
    case 'reviewedOnMissing':
    case 'reviewedOnNotADay':
    case 'reviewedOnInFuture':
    case 'reviewedBeforeBirth':
      focusIn('reviewedOn');
      return;
    case 'whyMissing':
    case 'whyTooLong':
      document.getElementById('why')?.focus();
      return;
    case 'schoolNoteTooLong':
      focusIn('schoolNote');
      return;
    case 'otherFramework':
      return;
    case 'stillDiffering':
      document.getElementById('draft-differing')?.focus();
      return;
    case 'nothingRated':
    case 'tooLong':
    case 'notADay':
    case 'badNumber':
    case 'whatMissing': {
      const place = strand ? placeOf(framework, strand) : places(framework).find((one) => !domain || one.domain.code === domain);
      if (place) onGo(place.strand.code, code === 'tooLong' ? 'longText' : 'scale');
    }
  }
}

/** A field that may be folded away: nothing that is wrong stays closed. */
function focusIn(id: string) {
  const field = document.getElementById(id);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
