import { type Place, type Rung, RUNGS, rungOf } from '../../core/framework.ts';
import { familySentence, type Named } from '../../core/words/familySentence.ts';
import { Choices } from '../../ui/Choices.tsx';
import { FrameworkText, useFrameworkLanguage } from './FrameworkText.tsx';
import { HelpDetails } from './HelpDetails.tsx';
import styles from './LadderChoice.module.css';

interface Props {
  place: Place;
  child: Named;
  rung: Rung | undefined;
  lastRung: Rung | undefined;
  lastOn: string;
  onChange: (rung: Rung | undefined) => void;
}

/** What goes well in this strand, under its levels: it can be said at any level, and where nobody has rated. */
export function LadderChoice({ place: { part, strand }, child, rung, lastRung, lastOn, onChange }: Props) {
  const language = useFrameworkLanguage();
  const words = (which: Rung) => familySentence(rungOf(strand, which)[part.answeredByFamily ? 'family' : 'staff'], child);
  return (
    <HelpDetails
      help="ladder"
      className={styles.ladder}
      // What is chosen is read in its radio while they are in sight: a second line would push them along under the hand.
      summary={<>What goes well in this strand{rung && <span className={styles.chosen}>: <FrameworkText>{words(rung)}</FrameworkText></span>}</>}
    >
      <p className="meta">From a small beginning to a strength that others can lean on. It goes with any level and changes none.</p>
      <div {...language}>
        <Choices
          legend="What goes well in this strand"
          hideLegend
          stacked
          name={`ladder-${strand.code}`}
          value={rung ? String(rung) : NOT_SAID}
          options={[...RUNGS.map((which) => ({ value: String(which), label: words(which), ...(which === lastRung && { help: lastOn }) })), { value: NOT_SAID, label: 'Not said' }]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange(RUNGS.find((which) => String(which) === value));
          }}
        />
      </div>
    </HelpDetails>
  );
}

const NOT_SAID = 'notSaid';
