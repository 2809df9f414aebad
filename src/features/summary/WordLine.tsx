import { useEffect, useRef, useState } from 'react';
import { type LineItem, linesOf } from '../../core/family/pageDocument.ts';
import { isOurs } from '../../core/family/wordedPage.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { placeOf, TITLE_ID } from './useGiveFocus.ts';
import { useWording, type WordingWork } from './useWording.ts';

/** The place to word one line: its own words are kept beside it, and come back when the records change. */
export function WordLine({ lineKey, work }: { lineKey: string; work: WordingWork }) {
  const item = linesOf(work.own).find(({ key }) => key === lineKey);
  return item && isOurs(item) ? <Place item={item} work={work} /> : null;
}

function Place({ item: { key: line, said }, work }: { item: LineItem; work: WordingWork }) {
  const { typed, sayingOf, standing } = work;
  const own = sayingOf(said);
  const worded = standing.get(line)?.text;
  const [open, setOpen] = useState<'typed' | 'pressed' | undefined>(() => (typed.of(line) === undefined ? undefined : 'typed'));
  const here = useRef<HTMLDivElement>(null);

  function close() {
    typed.keep(line, undefined);
    setOpen(undefined);
    here.current?.focus();
  }

  return (
    <div className="no-print" ref={here} id={placeOf(line)} tabIndex={-1} role="group" aria-label={`Wording of: ${own.instead}`}>
      {open === undefined
        ? <Button weight="inline" onClick={() => setOpen('pressed')}>Change these words<span className="visually-hidden">: {own.instead}</span></Button>
        : <WordForm line={line} own={own} worded={worded} takesFocus={open === 'pressed'} work={work} onClose={close} />}
    </div>
  );
}

interface FormProps {
  line: string;
  own: ReturnType<WordingWork['sayingOf']>;
  /** What stands there in the school's words. */
  worded: string | undefined;
  /** What was found again was not asked for just now. */
  takesFocus: boolean;
  work: WordingWork;
  onClose: () => void;
}

function WordForm({ line, own, worded, takesFocus, work, onClose }: FormProps) {
  const { keep, trouble } = useWording(work);
  const start = worded ?? own.instead;
  const [text, setText] = useState(() => work.typed.of(line) ?? start);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => { if (takesFocus) field.current?.focus(); }, [takesFocus]);
  const words = text.trim();
  const canBeKept = words !== '' && words.length <= MOST;

  async function finish(kept: Promise<boolean>) {
    if (await kept) onClose();
  }

  async function leaveOut() {
    const lines = linesOf(work.shown).filter(isOurs).map(({ key }) => key);
    const at = lines.indexOf(line);
    const beside = [lines[at + 1], lines[at - 1]].flatMap((key) => (key === undefined ? [] : [placeOf(key)]));
    await finish(keep({ line, ...own, text: '' }, 'Left out. It can be put back above the page.'));
    work.giveFocus(...beside, TITLE_ID);
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (canBeKept) void finish(keep({ line, ...own, ...(words !== own.instead && { text: words }) }, 'Wording kept.'));
      }}
    >
      <TextArea
        ref={field} label="In your words" help={`The page says by itself: ${own.instead}`} limit={MOST} plain="staff" rows={3} value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          work.typed.keep(line, value === start ? undefined : value);
        }}
      />
      {trouble && <p role="alert">{trouble}</p>}
      <p className="row">
        <Button type="submit" disabled={!canBeKept}>Keep these words</Button>
        {worded !== undefined && <Button weight="quiet" onClick={() => void finish(keep({ line, ...own }, 'The page has its own words there again.'))}>Use the page’s own words</Button>}
        {work.own.page === 'child' && <Button weight="quiet" onClick={() => void leaveOut()}>Leave this line out</Button>}
        <Button weight="quiet" onClick={onClose}>Cancel</Button>
      </p>
    </form>
  );
}

/** What fits on the page. */
const MOST = 600;
