import type { SenStatus, SettingType } from '../census.ts';
import { type Change, compareProfiles } from '../change.ts';
import type { ChildRecord } from '../child.ts';
import { type Day, isDay } from '../day.ts';
import { type Domain, type Framework, isLevel, isOverTheLine, placeOf, type Place, type Rung } from '../framework.ts';
import { contributionsOf } from '../views/giveView.ts';
import { outcomesOf } from '../entry/keepOutcome.ts';
import { outcomesNow } from '../entry/outcomeNow.ts';
import { type Picture, pictureOf } from '../change/picture.ts';
import { provisionsFor } from '../support/provisionMove.ts';
import { markThatCounts, type Profile, reviewsOf } from '../review.ts';
import { schoolYearOn } from '../calendar/schoolYear.ts';
import type { LayerRef, Provision } from '../support.ts';
import type { AskedView } from '../views.ts';

/**
 * What a panel is told of one child, without a name: year group and kind of setting, the child's and the family's views, every
 * strand in the framework's order, what there is to build on, what is in place and what is hoped for. Never a count or a sum of
 * levels, a day, or what a part keeps private. Whatever was typed comes with a key, so that a person can leave it out.
 */
export interface PanelSheet {
  readonly schoolYear: number;
  readonly senStatus?: SenStatus;
  readonly settingType?: SettingType;
  readonly reviewedOn: Day;
  /** The review before; undefined for a first profile. */
  readonly before?: Day;
  /** The child's own first. */
  readonly voices: readonly PanelVoice[];
  readonly picture: Picture;
  readonly domains: readonly { readonly domain: Domain; readonly strands: readonly PanelStrand[] }[];
  readonly strengths: readonly { readonly key: string; readonly domain: Domain; readonly text: string; readonly toBuildOn: boolean }[];
  readonly rungs: readonly { readonly place: Place; readonly rung: Rung }[];
  readonly layer?: LayerRef;
  readonly provisions: readonly (readonly [key: string, provision: Provision])[];
  readonly outcomes: readonly { readonly key: string; readonly what: string; readonly dueOn?: Day }[];
}

export interface PanelVoice {
  readonly key: string;
  readonly asked: 'child' | 'family';
  /** What was answered, and how; by whom and when is left out. */
  readonly view: Pick<AskedView, 'answers' | 'how' | 'words'>;
}

export interface PanelStrand {
  readonly change: Change;
  readonly isOver: boolean;
}

/** The sheet of the last review as of a day; undefined before the first one. `clean` takes names out of a text that was typed. */
export function panelSheet({ card, events }: ChildRecord, whole: Framework, clean: (text: string) => string, today: Day): PanelSheet | undefined {
  const [before, review] = [undefined, ...reviewsOf(events)].slice(-2);
  if (!review) return undefined;
  const { profile } = review;
  const framework = openFramework(whole, profile);
  const changes = compareProfiles(before?.profile ?? profile, profile, framework);
  const tells = (codes: readonly string[]) => codes.length === 0 || codes.some((code) => placeOf(framework, code));
  const domains = framework.parts.flatMap((part) => part.domains);
  const places = changes.map(({ place }) => place);
  return {
    schoolYear: schoolYearOn(card, today),
    ...(card.senStatus && { senStatus: card.senStatus }),
    ...(card.settingType && { settingType: card.settingType }),
    reviewedOn: profile.reviewedOn,
    ...(before && { before: before.profile.reviewedOn }),
    voices: voicesIn(profile, clean),
    picture: pictureOf(profile, framework, before ? { before: before.profile } : {}),
    domains: domains.map((domain) => ({
      domain,
      strands: changes.filter(({ place }) => place.domain === domain).map((change) => ({ change, isOver: isLevel(change.after) && isOverTheLine(change.after, framework) })),
    })),
    strengths: domains.flatMap((domain) => {
      const strength = profile.strengths[domain.code];
      return strength ? [{ key: `strength.${domain.code}`, domain, text: clean(strength.text), toBuildOn: strength.toBuildOn === true }] : [];
    }),
    rungs: places.flatMap((place) => {
      const rung = markThatCounts(profile, place).rating?.strength;
      return rung ? [{ place, rung }] : [];
    }),
    ...(profile.support?.layer && { layer: profile.support.layer }),
    provisions: provisionsFor(profile.support).filter(([, { strands }]) => tells(strands)).map(([id, one]) => [`support.${id}`, cleanProvision(one, clean)] as const),
    outcomes: outcomesOf(outcomesNow(review)).filter(([, { strands }]) => tells(strands)).map(([id, { what, dueOn }]) => ({
      key: `outcome.${id}`, what: clean(what), ...(dueOn !== undefined && isDay(dueOn) && { dueOn }),
    })),
  };
}

/** The framework without the parts that a panel is not told of: what a part keeps private, and optional parts that nobody rated. */
function openFramework(framework: Framework, profile: Profile): Framework {
  const open = framework.parts.filter(({ keptPrivate }) => !keptPrivate);
  const isRated = (part: Framework['parts'][number]) => part.domains.some((domain) => domain.strands.some((strand) => markThatCounts(profile, { part, domain, strand }).mark !== 'notAssessed'));
  return { ...framework, parts: open.filter((part) => !part.optional || isRated(part)) };
}

/** The child's own view and the family's, and what either gave by a file: each apart. */
function voicesIn(profile: Profile, clean: (text: string) => string): readonly PanelVoice[] {
  const given = contributionsOf(profile);
  const voice = (key: string, asked: PanelVoice['asked'], view: AskedView | undefined): readonly PanelVoice[] => {
    const answers = Object.entries(view?.answers ?? {}).filter(([, { text }]) => text.trim() !== '');
    if (!view || answers.length === 0) return [];
    const { how, words } = view;
    return [{ key, asked, view: { answers: Object.fromEntries(answers.map(([code, one]) => [code, { ...one, text: clean(one.text) }])), ...(how && { how }), ...(words && { words }) } }];
  };
  const from = (role: 'child' | 'parent', asked: PanelVoice['asked']) => given.flatMap(([id, one]) => (one.role === role ? voice(`given.${id}`, asked, one) : []));
  return [...voice('child', 'child', profile.childsView), ...from('child', 'child'), ...voice('family', 'family', profile.familysView), ...from('parent', 'family')];
}

function cleanProvision({ n, what, who, helpedEvidence, since: _, ...rest }: Provision, clean: (text: string) => string): Provision {
  return { ...rest, n, what: clean(what), ...(who && { who: clean(who) }), ...(helpedEvidence && { helpedEvidence: clean(helpedEvidence) }) };
}
