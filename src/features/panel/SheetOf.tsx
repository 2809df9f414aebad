import { useMemo } from 'react';
import { CAPITALS } from '../../catalog/checkWords.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { Framework } from '../../core/framework.ts';
import { namesIn, wordsOf } from '../../core/namesIn.ts';
import type { PanelPack, SheetChoice } from '../../core/panelPack.ts';
import { panelSheet, type PanelSheet } from '../../core/panelSheet.ts';
import { createPanelTexts } from '../../core/panelTexts.ts';
import { profileEvents, reviewsOf } from '../../core/review.ts';
import { today } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useRecord } from '../../state/live.ts';
import { ChooseWhatStands } from './ChooseWhatStands.tsx';
import { Sheet } from './Sheet.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The panel and its day. */
  readonly of: string;
  readonly pack: Pick<PanelPack, 'withInitials' | 'withCosts'>;
  readonly choice: SheetChoice;
  readonly onChoose: (change: Partial<SheetChoice>) => void;
}

/** One child's sheet, with what can be chosen of it above. The record is read here, and nothing of it is kept. */
export function SheetOf({ id, ...props }: Props) {
  const { of: frameworkOf } = useFrameworks();
  const record = useRecord(id);
  // Printed too: nobody is to think that a child was not among them.
  if (!record) return <p role="status">{props.label}: one moment…</p>;
  if (!record.ok) return <p>{props.label}: {vaultSentence(record.problem.code)}</p>;
  const ref = record.value && reviewsOf(record.value.events).at(-1)?.profile.framework;
  const framework = ref && frameworkOf(ref);
  if (!record.value || !ref) return <p>{props.label}: no profile is finished yet.</p>;
  if (!framework) return <p>{props.label}: the profile was rated with a framework that is not on this device.</p>;
  return <Known {...props} child={record.value} framework={framework} />;
}

function Known({ child, framework, label, of, pack, choice, onChoose }: Omit<Props, 'id'> & { child: ChildRecord; framework: Framework }) {
  const { withInitials } = pack;
  const { names } = choice;
  const clean = useMemo(() => createPanelTexts({ card: child.card, settings: settingsOf(child), withInitials, names }), [child, withInitials, names]);
  const sheet = useMemo(() => panelSheet(child, framework, clean, today()), [child, framework, clean]);
  const found = useMemo(() => {
    const whole = panelSheet(child, framework, createPanelTexts({ card: child.card, settings: settingsOf(child), withInitials }), today());
    return whole ? [...new Set(textsOf(whole).flatMap((text) => namesIn(text, KNOWN)))].filter((word) => word.length > 1) : [];
  }, [child, framework, withInitials]);
  if (!sheet) return null;
  return (
    <section aria-label={label}>
      <ChooseWhatStands label={label} sheet={sheet} found={found} choice={choice} onChoose={onChoose} />
      <Sheet label={label} of={of} sheet={sheet} framework={framework} withCosts={pack.withCosts} asks={clean(choice.asks.trim())} leftOut={choice.leftOut} />
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
