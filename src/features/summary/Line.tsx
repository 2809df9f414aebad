import type { Speaker, Spoken } from '../../catalog/speaker.ts';
import type { Said } from '../../core/family/said.ts';
import styles from './PageSheet.module.css';
import type { WordingWork } from './useWording.ts';
import { WordLine } from './WordLine.tsx';

interface Props {
  tag: 'p' | 'h2' | 'h3' | 'span' | 'dt' | 'dd';
  id?: string;
  said: Said;
  english: Speaker;
  beside?: Speaker;
  /** Key of the line, where its wording can be changed. */
  lineKey?: string;
  wording?: WordingWork;
}

/** One line of a page: in English, and in a second language beside it, each marked with its language. */
export function Line({ tag: Tag, id, said, english, beside, lineKey, wording }: Props) {
  const spoken = english.say(said);
  const other = beside?.say(said);
  return (
    <>
      <Tag {...(id && { id })} className={beside && styles.pair}>
        <Text spoken={spoken} theirs={said.kind === 'typed' && said.theirs === true} />
        {beside && other && (
          <span lang={beside.language.code} dir={beside.language.direction} className={styles.beside}>
            {other.typed ? <NotTranslated spoken={other} label={beside.phrase('notTranslated')} /> : <Text spoken={other} />}
          </span>
        )}
      </Tag>
      {lineKey && wording && <WordLine lineKey={lineKey} work={wording} />}
    </>
  );
}

function Text({ spoken: { before, text, after, language, direction, typed }, theirs = false }: { spoken: Spoken; theirs?: boolean }) {
  return (
    <span>
      {before && <span className={styles.whose}>{before} </span>}
      <span lang={language} dir={direction} className={typed ? `${styles.typed} ${theirs ? styles.theirs : ''}`.trim() : undefined}>{text}</span>
      {after && <span className={styles.after}> {after}</span>}
    </span>
  );
}

/** What a person typed stands in English alone: here is only what the page says around it. */
function NotTranslated({ spoken: { before, after }, label }: { spoken: Spoken; label: string }) {
  return <>{before} <span className={styles.label}>({label})</span> {after}</>;
}
