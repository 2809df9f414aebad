import { DATE_RULES } from '../../catalog/dateRules.ts';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import type { DateSetting } from '../../core/calendar/datedItem.ts';
import { useDateSetting } from '../../state/dateSetting.ts';
import { useDirectory } from '../../state/live.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ChildDates } from './ChildDates.tsx';
import { EveryonesDates } from './EveryonesDates.tsx';

/** The dates of one child, or of everybody on this device. */
export function DatesPage({ child }: { child?: ChildRecord }) {
  const setting = useDateSetting(DATE_RULES);
  if (!setting) return <Waiting />;
  return child ? <ChildDates child={child} setting={setting} /> : <FromDirectory setting={setting} />;
}

function FromDirectory({ setting }: { setting: DateSetting }) {
  const directory = useDirectory();
  if (!directory) return <Waiting />;
  if (!directory.ok) return <Notice tone="problem" title="The dates cannot be shown.">{vaultSentence(directory.problem.code)}</Notice>;
  return <EveryonesDates entries={directory.value} setting={setting} />;
}

function Waiting() {
  return <p className="meta" role="status">One moment…</p>;
}
