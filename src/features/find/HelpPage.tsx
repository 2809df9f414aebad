import { Link } from 'wouter';
import PLACES from '../../catalog/find-places.json';

/** Where to go for what, and whom to ask. What a page is called stands in the catalog, as Find has it. */
export function HelpPage() {
  return (
    <div className="stack">
      <h1>Help</h1>
      <p className="lead">Find, at the top of every page or by Ctrl and K, looks for a child, a review by its day, a strand, a page or a setting.</p>
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
