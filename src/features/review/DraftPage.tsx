import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { ChildRecord } from '../../core/child.ts';
import { type Framework, isLevel, type Place, placeOf, places } from '../../core/framework.ts';
import { isRatedWith, voiceFor } from '../../core/review.ts';
import type { FinishProblem } from '../../core/entry/finish.ts';
import type { LiveDraft } from '../../state/draft.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import type { ReviewSection } from '../../state/reviewSection.ts';
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
import { FINISH } from './finishStep.ts';
import { InLanguage } from './FrameworkText.tsx';
import { lastTime } from './lastTime.ts';
import { ThrowAway } from './ThrowAway.tsx';

interface Props {
  child: ChildRecord;
  live: LiveDraft;
  at?: string;
  sections: readonly ReviewSection[];
}

/** A review being filled in, with the framework it was begun with. */
export function DraftPage(props: Props) {
  const { draft } = props.live;
  const framework = useFrameworks().of(draft.framework);
  return framework ? <Filling key={`${framework.id} ${framework.edition}`} {...props} framework={framework} /> : <BegunElsewhere child={props.child} draft={draft} />;
}

/** One domain, section or the last step a page, one strand open at a time, every tap kept. */
function Filling({ child, live, at, sections, framework }: Props & { framework: Framework }) {
  const [, navigate] = useLocation();
  const [tried, setTried] = useState<{ attempt: number; problems: readonly FinishProblem[] }>({ attempt: 0, problems: [] });
  const [focus, setFocus] = useState<{ readonly takes: Focus }>({ takes: 'none' });
  const guideOpen = useSession((session) => session.openHelp.includes('guide'));
  const { draft } = live;

  const all = places(framework);
  const marked = (place: Place) => draft.ratings[voiceFor(place)][place.strand.code]?.mark ?? 'notAssessed';
  // Chosen once: rating the strand that is open must not close it.
  const [first] = useState(() => all.find((place) => marked(place) === 'notAssessed') ?? all[0]);
  const open = placeOf(framework, at ?? '') ?? first;
  if (!open) throw new Error('a framework has at least one strand');
  // Not gone through at every key.
  const before = useMemo(() => lastTime(child, draft.id, draft.reviewedOn), [child, draft.id, draft.reviewedOn]);
  const last = before && isRatedWith(before, framework) ? before : undefined;
  const section = sections.find((known) => known.at === at);
  const atFinish = at === FINISH;
  // The steps, the scale and what is worth a look are drawn anew only where they say something else: a key pressed in a text changes none of them.
  const goTo = useCallback((code: string, takes: Focus = 'scale') => {
    setFocus({ takes });
    navigate(`/children/${child.id}/review/${draft.id}/${code}`, { replace: true });
  }, [child.id, draft.id, navigate]);
  const done = all.filter((place) => isLevel(marked(place)) || marked(place) === 'notApplicable').map(({ strand }) => strand.code).join(' ');
  const far = sections.map((one) => one.far(draft)).join('\n');
  const steps = useMemo(() => (
    <DomainSteps
      framework={framework}
      open={section || atFinish ? undefined : open}
      sections={[...sections.map(({ at, label }, place) => ({ at, label, far: far.split('\n')[place] ?? '', isOpen: at === section?.at })), { at: FINISH, label: 'Finish the profile', far: '', isOpen: atFinish }]}
      onSection={goTo}
      isDone={(place) => done.split(' ').includes(place.strand.code)}
      onGo={(place, takes) => goTo(place.strand.code, takes)}
    />
  ), [framework, open, section, atFinish, sections, done, far, goTo]);

  const opened = (section || atFinish) && (
    <OpenSection key={at} focus={focus}>
      {section
        ? <section.Section child={child} live={live} framework={framework} last={last} onGo={goTo} />
        : <FinishPanel child={child} live={live} last={last} framework={framework} onProblems={(problems) => setTried({ attempt: tried.attempt + 1, problems })} onGo={goTo} />}
    </OpenSection>
  );
  if (section?.alone) return <InLanguage framework={framework}><Unsaved live={live} /><NotRemembered>{opened}</NotRemembered></InLanguage>;

  return (
    <InLanguage framework={framework}>
      <FinishProblems key={tried.attempt} problems={tried.problems} framework={framework} onGo={goTo} />
      <Unsaved live={live} />
      <NotRemembered>
        <DraftHead child={child} draft={draft} change={live.change} before={before} />
        <DraftDiffering live={live} framework={framework} onGo={goTo} />
        <div className={guideOpen ? `${styles.two} ${styles.withGuide}` : styles.two}>
          {steps}
          <div>
            {opened || <DomainPanel key={open.domain.code} card={child.card} framework={framework} open={open} live={live} last={last} focus={at ? focus : NOT_GONE_TO} onGo={goTo} />}
            {!atFinish && (
              <p className={styles.foot}>
                <Link href={`/children/${child.id}/review/${draft.id}/${FINISH}`} replace onClick={() => setFocus({ takes: 'scale' })}>Finish the profile</Link>
                <ThrowAway child={child} draft={draft} />
              </p>
            )}
          </div>
        </div>
      </NotRemembered>
    </InLanguage>
  );
}

/** At the bare address of the review, such as when it is finished, no strand was gone to: the focus stays where it is. */
const NOT_GONE_TO = { takes: 'none' } as const;

/** A section that was gone to has the focus on its heading, so that reading and Tab go on in it. */
function OpenSection({ focus, children }: { focus: { readonly takes: Focus }; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = focus.takes === 'none' ? null : place.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1'); // focusable, not a stop of its own
    heading?.focus();
  }, [focus]);
  return <div ref={place}>{children}</div>;
}

function Unsaved({ live: { saving, retry } }: { live: LiveDraft }) {
  return typeof saving === 'object' && (
    <Notice tone="problem" title="The last changes are not saved." live>
      <p>{vaultSentence(saving.code)}</p>
      <p><Button onClick={retry}>Try again</Button></p>
    </Notice>
  );
}
