import { answered, givenInWords } from '../../catalog/viewQuestions.ts';
import type { PanelVoice } from '../../core/panel/panelSheet.ts';
import { answersThatStand } from './answerKeys.ts';
import styles from './sheet.module.css';

/** The child's own view and the family's, as they gave them. Where one of the two is not on record the sheet says so. */
export function SheetVoices({ voices, leftOut }: { voices: readonly PanelVoice[]; leftOut: readonly string[] }) {
  return (
    <div className={styles.pair}>
      <Side heading="In the child’s own words" voices={voices.filter(({ asked }) => asked === 'child')} leftOut={leftOut} />
      <Side heading="What the family says" voices={voices.filter(({ asked }) => asked === 'family')} leftOut={leftOut} />
    </div>
  );
}

function Side({ heading, voices, leftOut }: { heading: string; voices: readonly PanelVoice[]; leftOut: readonly string[] }) {
  const isLess = voices.some(({ key, view }) => Object.keys(view.answers).some((code) => leftOut.includes(`${key}.${code}`)));
  return (
    <section>
      <h4>{heading}</h4>
      {voices.length === 0 && <p>Not on record.</p>}
      {voices.map((voice) => {
        const { how, words } = voice.view;
        const given = givenInWords({ ...(how && { how }), ...(words && { words }) });
        return (
          <div key={voice.key}>
            <dl className={styles.said}>
              {answered(voice.asked, answersThatStand(voice, leftOut)).map(({ said, text }) => <div key={said}><dt>{said}</dt><dd>{text}</dd></div>)}
            </dl>
            {given && <p className={styles.small}>{given}.</p>}
          </div>
        );
      })}
      {isLess && <p className={styles.small}>Some answers are left out here.</p>}
    </section>
  );
}
