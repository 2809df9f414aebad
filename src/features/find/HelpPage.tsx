import { Link } from 'wouter';
import PLACES from '../../catalog/find-places.json';

/** Where to go for what, and whom to ask. What a page is called stands in the catalog, as Find has it. */
export function HelpPage() {
  return (
    <div className="stack">
      <h1>Help</h1>
      <p className="lead">Find, at the top of every page or by Ctrl and K, looks for a child, a review by its day, a strand, a page or a setting.</p>
      <p>What was just removed or taken out comes back by Undo at the foot of the page, or by Ctrl and Z.</p>
      <section className="stack" aria-label="How it goes">
        <h2>How it goes</h2>
        <ol>{ROAD.map((step) => <li key={step}>{step}</li>)}</ol>
      </section>
      {GROUPS.map(({ title, to }) => (
        <section key={title} className="stack" aria-label={title}>
          <h2>{title}</h2>
          <ul>{to.map((place) => <li key={place}><Link href={place}>{labelOf(place)}</Link></li>)}</ul>
        </section>
      ))}
      <section className="stack" aria-label="For whoever decides or installs">
        <h2>For whoever decides or installs</h2>
        <ul>{PAPERS.map(([href, label]) => <li key={href}><a href={href} target="_blank" rel="noreferrer">{label}<span className="visually-hidden"> (opens beside the app)</span></a></li>)}</ul>
      </section>
      <p>This app has no helpline. Ask whoever looks after it at your school, council or trust.</p>
      <p>Worries about a child’s safety go to the designated safeguarding lead, not here.</p>
    </div>
  );
}

const ROAD = [
  'Add a child, and start a review. Say for each strand how much help is needed, and what shows it. Leave out what you do not know.',
  'Ask the child, the family and others. Each view stands by itself and is never averaged.',
  'Finish the profile. It is frozen from then on; what was wrong is put right with a reason.',
  'With the second profile, Compare reviews shows where more help is needed and where less, what support did meanwhile, and what there is to talk about.',
  'Hold the meeting from the finished review, on a big screen. What is agreed there stands beside what everyone said.',
  'Give the family their summary and the child their page, on paper or as a file that opens without this app.',
  'Back up under Files. Nothing leaves this device unless you save it.',
];

const GROUPS: readonly { readonly title: string; readonly to: readonly string[] }[] = [
  { title: 'Begin', to: ['/settings/look', '/lock', '/children/new', '/lists', '/lists/levels'] },
  { title: 'Rate and talk', to: ['/framework', '/practice', '/answer', '/dates'] },
  { title: 'Over the whole school', to: ['/school', '/provision', '/panel', '/council/send', '/council'] },
  { title: 'Keep it safe', to: ['/share', '/bin', '/record', '/lock/about', '/lock/recovery', '/lock/left', '/lock/take-over'] },
];

const PAPERS = [
  ['data-protection.html', 'Data protection'], ['threat-model.html', 'Threats and what stands against them'], ['hosting.html', 'Hosting'],
  ['data-format.html', 'How the files are built'], ['accessibility.html', 'The accessibility statement'],
] as const;

/** Of several names for one address, the first. */
function labelOf(place: string): string {
  return PLACES.find(({ to }) => to === place)?.label ?? place;
}
