import { useState } from 'react';
import { useLocation } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import { type Framework, isLevel, type Place, placeOf, places } from '../../core/framework.ts';
import { isRatedWith, voiceFor } from '../../core/review.ts';
import type { FinishProblem } from '../../core/finish.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { BegunElsewhere } from './BegunElsewhere.tsx';
import { DomainPanel, type Focus } from './DomainPanel.tsx';
import { DomainSteps } from './DomainSteps.tsx';
import { DraftDiffering } from './DraftDiffering.tsx';
import { DraftHead } from './DraftHead.tsx';
import styles from './DraftPage.module.css';
import { FinishPanel } from './FinishPanel.tsx';
import { FinishProblems } from './FinishProblems.tsx';
import { InLanguage } from './FrameworkText.tsx';
import { lastTime } from './lastTime.ts';

interface Props {
  child: ChildRecord;
  live: LiveDraft;
  strand?: string;
}

/** A review being filled in, with the framework it was begun with. */
export function DraftPage(props: Props) {
  const { draft } = props.live;
  const framework = useFrameworks().of(draft.framework);
  return framework ? <Filling key={`${framework.id} ${framework.edition}`} {...props} framework={framework} /> : <BegunElsewhere child={props.child} draft={draft} />;
}

/** One domain a page, one strand open at a time, every tap kept. */
function Filling({ child, live, strand, framework }: Props & { framework: Framework }) {
  const [, navigate] = useLocation();
  const [tried, setTried] = useState<{ attempt: number; problems: readonly FinishProblem[] }>({ attempt: 0, problems: [] });
  const [focus, setFocus] = useState<{ readonly takes: Focus }>({ takes: 'none' });
  const guideOpen = useSession((session) => session.openHelp.includes('guide'));
  const { draft } = live;

  const all = places(framework);
  const marked = (place: Place) => draft.ratings[voiceFor(place)][place.strand.code]?.mark ?? 'notAssessed';
  // Chosen once: rating the strand that is open must not close it.
  const [first] = useState(() => all.find((place) => marked(place) === 'notAssessed') ?? all[0]);
  const open = placeOf(framework, strand ?? '') ?? first;
  const before = lastTime(child, draft);
  const last = before && isRatedWith(before, framework) ? before : undefined;
  if (!open) throw new Error('a framework has at least one strand');

  const goTo = (code: string, takes: Focus = 'scale') => {
    setFocus({ takes });
    navigate(`/children/${child.id}/review/${draft.id}/${code}`, { replace: true });
  };

  return (
    <InLanguage framework={framework}>
      <FinishProblems key={tried.attempt} problems={tried.problems} framework={framework} onGo={goTo} />
      {typeof live.saving === 'object' && (
        <Notice tone="problem" title="The last changes are not saved." live>
          <p>{vaultSentence(live.saving.code)}</p>
          <p><Button onClick={live.retry}>Try again</Button></p>
        </Notice>
      )}
      <NotRemembered>
        <DraftHead child={child} live={live} before={before} />
        <DraftDiffering live={live} framework={framework} onGo={goTo} />
        <div className={guideOpen ? `${styles.two} ${styles.withGuide}` : styles.two}>
          <DomainSteps
            framework={framework}
            open={open}
            isDone={(place) => isLevel(marked(place)) || marked(place) === 'notApplicable'}
            onGo={(place, takes) => goTo(place.strand.code, takes)}
          />
          <div>
            <DomainPanel
              key={open.domain.code}
              card={child.card}
              framework={framework}
              open={open}
              live={live}
              last={last}
              focus={focus}
              onGo={goTo}
            />
            <FinishPanel child={child} live={live} last={last} framework={framework} onProblems={(problems) => setTried({ attempt: tried.attempt + 1, problems })} onGo={goTo} />
          </div>
        </div>
      </NotRemembered>
    </InLanguage>
  );
}
