import { ANSWER_WORDS as WORDS } from '../../catalog/answerPage.ts';
import { LONGEST_TEXT } from '../../core/words/tidy.ts';
import type { TypedAnswer } from '../../core/views/viewsAnswer.ts';
import type { AskedStrand, ViewsRequest } from '../../core/views/viewsRequest.ts';
import { markOfValue } from '../../core/entry/markValue.ts';
import { filled } from '../../data/file/page/words.ts';
import { LevelScale } from '../../ui/LevelScale.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

interface Props {
  strand: AskedStrand;
  levels: ViewsRequest['levels'];
  typed: TypedAnswer;
  onChange: (more: Partial<TypedAnswer>) => void;
}

/** One strand of a request: its levels in the words of the request, and what makes them say so. */
export function AnswerStrand({ strand: { code, title, statements }, levels, typed: { marks, evidence }, onChange }: Props) {
  const mark = marks[code];
  return (
    <div className="stack">
      <LevelScale
        hideNumbers
        legend={title}
        name={`mark-${code}`}
        value={mark === undefined ? undefined : String(mark)}
        options={levels.map(({ level, label }) => ({ value: String(level), number: level, label, statement: statements[`${level}`] }))}
        lineBelow={NO_LINE}
        aside={[{ value: 'notAssessed', label: WORDS.notKnown }, { value: 'notApplicable', label: WORDS.notApplicable }]}
        onChange={(value) => onChange({ marks: { ...marks, [code]: markOfValue(value) } })}
      />
      <TextArea
        id={`evidence-${code}`}
        label={filled(WORDS.evidence, { strand: title })}
        optional
        rows={2}
        limit={LONGEST_TEXT}
        value={evidence[code] ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ evidence: { ...evidence, [code]: value } })}
      />
    </div>
  );
}

/** Who is asked says what they see; where the line lies is not for them to aim at. */
const NO_LINE = -1;
