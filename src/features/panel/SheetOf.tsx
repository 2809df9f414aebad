import { memo, useMemo } from 'react';
import { CAPITALS } from '../../catalog/checkWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Framework } from '../../core/framework.ts';
import { wordsOf } from '../../core/words/namesIn.ts';
import { mayBeNames } from '../../core/panel/panelNames.ts';
import { namesAmong, type SheetChoice } from '../../core/panel/panelPack.ts';
import { panelSheet, type PanelSheet } from '../../core/panel/panelSheet.ts';
import { createPanelTexts } from '../../core/panel/panelTexts.ts';
import { profileEvents, reviewsOf } from '../../core/review.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useRecord } from '../../state/live.ts';
import { ChooseWhatStands } from './ChooseWhatStands.tsx';
import { Sheet } from './Sheet.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  /** Whether the panel's name takes more than its line. */
  readonly isLongName: boolean;
  readonly withInitials: boolean;
  readonly withCosts: boolean;
  /** First names of all children here. */
  readonly others: readonly string[];
  /** Says whether a word is a name that the app itself knows. */
  readonly isKnownName: (word: string) => boolean;
  readonly choice: SheetChoice;
  readonly onChoose: (id: string, change: Partial<SheetChoice>) => void;
}

/** One child's sheet, with what can be chosen of it above. The record is read here, and nothing of it is kept. Made again only for what is its own. */
export const SheetOf = memo(function SheetOf(props: Props) {
  const { of: frameworkOf } = useFrameworks();
  const record = useRecord(props.id);
  // Printed too: nobody is to think that a child was not among them.
  if (!record) return <p role="status">{props.label}: one moment…</p>;
  if (!record.ok) return <p>{props.label}: {vaultSentence(record.problem.code)}</p>;
  const ref = record.value && reviewsOf(record.value.events).at(-1)?.profile.framework;
  const framework = ref && frameworkOf(ref);
  if (!record.value || !ref) return <p>{props.label}: no profile is finished yet.</p>;
  if (!framework) return <p>{props.label}: the profile was rated with a framework that is not on this device.</p>;
  return <Known {...props} child={record.value} framework={framework} />;
});

function Known({ id, child, framework, label, isLongName, withInitials, withCosts, others, isKnownName, choice, onChoose }: Props & { child: ChildRecord; framework: Framework }) {
  const untold = useMemo(() => {
    const base = createPanelTexts({ card: child.card, settings: settingsOf(child), withInitials });
    const whole = panelSheet(child, framework, base, today());
    return { base, texts: whole ? textsOf(whole) : [] };
  }, [child, framework, withInitials]);
  const asks = choice.asks.trim();
  const found = useMemo(() => mayBeNames([...untold.texts, untold.base(asks)], { card: child.card, others, known: KNOWN }), [untold, asks, child, others]);
  const names = namesAmong(found, isKnownName, choice);
  const told = names.join('\n'); // the same for as long as they are, so that what is asked makes no sheet again
  const clean = useMemo(() => createPanelTexts({ card: child.card, settings: settingsOf(child), withInitials, names: told === '' ? [] : told.split('\n') }), [child, withInitials, told]);
  const sheet = useMemo(() => panelSheet(child, framework, clean, today()), [child, framework, clean]);
  if (!sheet) return null;
  return (
    <section aria-label={label}>
      <ChooseWhatStands label={label} sheet={sheet} found={found} names={names} isKnownName={isKnownName} choice={choice} onChoose={(change) => onChoose(id, change)} />
      <Sheet label={label} isLongName={isLongName} sheet={sheet} framework={framework} withCosts={withCosts} asks={clean(asks)} leftOut={choice.leftOut} />
    </section>
  );
}

const KNOWN: ReadonlySet<string> = new Set([...CAPITALS, 'upn', ...wordsOf(['January February March April May June July August September October November December', 'Mr Mrs Ms Miss Mx Dr Prof'])]);

/** Wherever the child was at a review. */
function settingsOf({ card, events }: ChildRecord): readonly (string | undefined)[] {
  return [card.setting, ...profileEvents(events).map(({ profile }) => profile.context.setting)];
}

function textsOf({ voices, strengths, provisions, outcomes }: PanelSheet): readonly string[] {
  return [
    ...voices.flatMap(({ view }) => Object.values(view.answers).map(({ text }) => text)), ...strengths.map(({ text }) => text),
    ...provisions.flatMap(([, { what, who = '', helpedEvidence = '' }]) => [what, who, helpedEvidence]), ...outcomes.map(({ what }) => what),
  ];
}
