import { sentence } from '../../catalog/sentence.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import { BIN_DAYS, latestOf } from '../../core/bin.ts';
import { dayInWords, isDay } from '../../core/day.ts';
import type { Draft } from '../../core/draft.ts';
import { frameworkName } from '../../core/frameworkName.ts';
import { aboutChildren } from '../../core/log.ts';
import { byFramework, parted } from '../../core/entry/otherFramework.ts';
import { sameContent } from '../../core/sameContent.ts';
import { newestKnown } from '../../state/bin.ts';
import { thisInstant } from '../../state/clock.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { headerOf } from '../../state/live.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { ChooseValues } from '../../ui/ChooseValues.tsx';
import { focusPage } from '../../ui/focusPage.ts';

interface Props {
  draft: Draft;
  /** Resolves to whether everything that was typed is in the vault. */
  settled?: () => Promise<boolean>;
}

/** One review that was begun with several frameworks, to be chosen between. What is not chosen goes to the bin as a draft of its own. */
export function OtherFramework({ draft, settled }: Props) {
  const vault = useVault();
  const { of } = useFrameworks();
  const tell = useSession((session) => session.tell);
  const drafts = byFramework(draft);

  async function save(chosen: ReadonlyMap<string, number>): Promise<string | undefined> {
    if (settled && !await settled()) return vaultSentence('unavailable');
    const [read, header] = [await vault.readDraft(draft.id), await headerOf(vault)];
    if (!read.ok) return vaultSentence(read.problem.code);
    if (!header.ok) return vaultSentence(header.problem.code);
    const before = read.value;
    const frameworks = (all: readonly Draft[]) => all.map(({ framework }) => framework);
    if (!before || !sameContent(frameworks(byFramework(before)), frameworks(drafts))) return sentence('cardOvertaken');
    const now = thisInstant();
    const after = parted(
      before, chosen.get('framework') ?? 0, drafts.map(() => crypto.randomUUID()), latestOf(now, [await newestKnown(vault)]),
      { device: header.value.deviceId, now: Date.parse(now) },
    );
    if (!after) return sentence('cardOvertaken');
    let overtaken = false;
    const written = await vault.writeChildren([], [after.stays, ...after.binned], {
      mergeDraft(stored) {
        overtaken = !sameContent(stored, before);
        return overtaken ? stored : after.stays;
      },
    });
    if (!written.ok) return vaultSentence(written.problem.code);
    await vault.log({ kind: 'bin', ...aboutChildren([draft.childId]) });
    if (overtaken) return sentence('cardOvertaken');
    focusPage(); // what was chosen goes, and the button with it
    tell(`Your choice is saved. The other draft is in the bin, and can be put back for ${BIN_DAYS} days.`);
    return undefined;
  }

  return (
    <ChooseValues
      id="draft-differing"
      title={drafts.length === 2 ? 'This review was begun with two frameworks' : 'This review was begun with several frameworks'}
      intro={`Copies of it came together in which another framework was used. All of them are kept. Choose the one that goes on: the other goes to the bin as a draft of its own, with everything in it, and can be put back for ${BIN_DAYS} days.`}
      fields={[{
        id: 'framework',
        label: 'The draft that goes on',
        values: drafts.map((one) => ({ words: frameworkName(one.framework, of), from: heldIn(one, of(one.framework) !== undefined) })),
      }]}
      onSave={save}
    />
  );
}

/** How much a draft holds, so that the two can be told apart. */
function heldIn({ ratings, reviewedOn }: Draft, isHere: boolean): string {
  const rated = [ratings.school, ratings.family].flatMap((voice) => Object.values(voice)).filter(({ mark }) => mark !== 'notAssessed').length;
  return [
    rated === 0 ? 'Nothing answered yet' : rated === 1 ? '1 strand answered' : `${rated} strands answered`,
    isDay(reviewedOn) ? `review date ${dayInWords(reviewedOn)}` : 'no review date',
    ...(isHere ? [] : ['its framework is not on this device, so it cannot be filled in here']),
  ].join('; ');
}
