import { type ComponentType, lazy } from 'react';
import { Route, Switch } from 'wouter';
import { isSettingsSection } from '../features/settings/settingsSections.ts';
import { NotFound } from './NotFound.tsx';
import { WithChild } from './WithChild.tsx';

const CardPage = lazyPage(() => import('../features/children/CardPage.tsx'), 'CardPage');
const ChildPage = lazyPage(() => import('../features/children/ChildPage.tsx'), 'ChildPage');
const Review = lazyPage(() => import('./Review.tsx'), 'Review');
const Meeting = lazyPage(() => import('./Meeting.tsx'), 'Meeting');
const ComparePage = lazyPage(() => import('../features/compare/ComparePage.tsx'), 'ComparePage');
const PapersPage = lazyPage(() => import('../features/papers/PapersPage.tsx'), 'PapersPage');
const SummaryPage = lazyPage(() => import('./Summary.tsx'), 'Summary');
const ChildsPage = lazyPage(() => import('./Summary.tsx'), 'TheirPage');
const SharePage = lazyPage(() => import('../features/share/SharePage.tsx'), 'SharePage');
const ListsPage = lazyPage(() => import('../features/lists/ListsPage.tsx'), 'ListsPage');
const LevelsPage = lazyPage(() => import('../features/lists/LevelsPage.tsx'), 'LevelsPage');
const PracticePage = lazyPage(() => import('../features/practice/PracticePage.tsx'), 'PracticePage');
const CasePage = lazyPage(() => import('../features/practice/CasePage.tsx'), 'CasePage');
const FrameworkPage = lazyPage(() => import('../features/framework/FrameworkPage.tsx'), 'FrameworkPage');
const WritePage = lazyPage(() => import('../features/framework/write/WritePage.tsx'), 'WritePage');
const ProvisionPage = lazyPage(() => import('../features/support/ProvisionPage.tsx'), 'ProvisionPage');
const SchoolPage = lazyPage(() => import('../features/cohort/SchoolPage.tsx'), 'SchoolPage');
const CouncilPage = lazyPage(() => import('../features/council/CouncilPage.tsx'), 'CouncilPage');
const PanelPage = lazyPage(() => import('../features/panel/PanelPage.tsx'), 'PanelPage');
const DatesPage = lazyPage(() => import('../features/dates/DatesPage.tsx'), 'DatesPage');
const HistoryPage = lazyPage(() => import('../features/stages/HistoryPage.tsx'), 'HistoryPage');
const LeavingPage = lazyPage(() => import('../features/leaving/LeavingPage.tsx'), 'LeavingPage');
const EverythingPage = lazyPage(() => import('../features/leaving/EverythingPage.tsx'), 'EverythingPage');
const AnswerPage = lazyPage(() => import('../features/answer/AnswerPage.tsx'), 'AnswerPage');
const BinPage = lazyPage(() => import('../features/leaving/BinPage.tsx'), 'BinPage');
const HelpPage = lazyPage(() => import('../features/find/HelpPage.tsx'), 'HelpPage');
const RecordPage = lazyPage(() => import('../features/log/RecordPage.tsx'), 'RecordPage');
const Settings = lazyPage(() => import('./Settings.tsx'), 'Settings');
const LockScreen = lazyPage(() => import('./LockScreens.tsx'), 'LockScreen');

/** Every screen but the first, by its address; each is fetched when it is first gone to. */
export function Screens() {
  return (
    <Switch>
      <Route path="/children/new"><CardPage /></Route>
      <Route path="/children/:id">{({ id }) => <WithChild key={id} id={id}>{(child) => <ChildPage child={child} />}</WithChild>}</Route>
      <Route path="/children/:id/card">{({ id }) => <WithChild key={id} id={id}>{(child) => <CardPage child={child} />}</WithChild>}</Route>
      <Route path="/children/:id/review/:reviewId/:strand?">
        {({ id, reviewId, strand }) => <WithChild key={id} id={id}>{(child) => <Review key={reviewId} child={child} reviewId={reviewId} at={strand} />}</WithChild>}
      </Route>
      <Route path="/children/:id/meeting/:reviewId/:step?">
        {({ id, reviewId, step }) => <WithChild key={id} id={id}>{(child) => <Meeting key={reviewId} child={child} reviewId={reviewId} at={step} />}</WithChild>}
      </Route>
      <Route path="/children/:id/compare/*?">{({ id, '*': pair }) => <WithChild key={id} id={id}>{(child) => <ComparePage child={child} pair={pair} />}</WithChild>}</Route>
      <Route path="/children/:id/papers/*?">{({ id, '*': paper }) => <WithChild key={id} id={id}>{(child) => <PapersPage child={child} at={paper} />}</WithChild>}</Route>
      <Route path="/children/:id/summary">{({ id }) => <WithChild key={id} id={id}>{(child) => <SummaryPage child={child} />}</WithChild>}</Route>
      <Route path="/children/:id/their-page">{({ id }) => <WithChild key={id} id={id}>{(child) => <ChildsPage child={child} />}</WithChild>}</Route>
      <Route path="/children/:id/history/:reviewId?">{({ id, reviewId }) => <WithChild key={id} id={id}>{(child) => <HistoryPage child={child} reviewId={reviewId} />}</WithChild>}</Route>
      <Route path="/children/:id/leaving">{({ id }) => <WithChild key={id} id={id}>{(child) => <LeavingPage child={child} />}</WithChild>}</Route>
      <Route path="/children/:id/everything">{({ id }) => <WithChild key={id} id={id} evenInBin>{(child) => <EverythingPage child={child} />}</WithChild>}</Route>
      <Route path="/children/:id/dates">{({ id }) => <WithChild key={id} id={id}>{(child) => <DatesPage child={child} />}</WithChild>}</Route>
      <Route path="/dates"><DatesPage /></Route>
      <Route path="/provision"><ProvisionPage /></Route>
      <Route path="/school/*?">{({ '*': at }) => <SchoolPage at={at} />}</Route>
      <Route path="/council/:at?">{({ at }) => <CouncilPage at={at} />}</Route>
      <Route path="/panel/*?">{({ '*': at }) => <PanelPage at={at} />}</Route>
      <Route path="/answer"><AnswerPage /></Route>
      <Route path="/bin"><BinPage /></Route>
      <Route path="/record"><RecordPage /></Route>
      <Route path="/help"><HelpPage /></Route>
      <Route path="/share/:id?">{({ id }) => <SharePage key={id} childId={id} />}</Route>
      <Route path="/lists"><ListsPage /></Route>
      <Route path="/lists/levels"><LevelsPage /></Route>
      <Route path="/practice"><PracticePage /></Route>
      <Route path="/practice/:caseCode">{({ caseCode }) => <CasePage key={caseCode} caseCode={caseCode} />}</Route>
      <Route path="/framework"><FrameworkPage /></Route>
      <Route path="/framework/write"><WritePage /></Route>
      <Route path="/framework/:id/:edition/:strand?">{({ id, edition, strand }) => <FrameworkPage at={{ id, edition }} strand={strand} />}</Route>
      <Route path="/settings/:section?">{({ section }) => (isSettingsSection(section) ? <Settings section={section} /> : <NotFound />)}</Route>
      <Route path="/lock/:place?">{({ place }) => <LockScreen place={place} />}</Route>
      <Route><NotFound /></Route>
    </Switch>
  );
}

/** A page that is fetched when it is first gone to. */
function lazyPage<Name extends string, Props>(load: () => Promise<{ readonly [Key in Name]: ComponentType<Props> }>, name: Name) {
  return lazy<ComponentType<Props>>(async () => ({ default: (await load())[name] }));
}
