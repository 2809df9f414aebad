/** What a picture can say of one strand. Not assessed and not applicable are never drawn as 0. */
export type PictureMark = PictureLevel | 'notAssessed' | 'notApplicable';

/** Higher always means more help. */
export type PictureLevel = 0 | 1 | 2 | 3 | 4;

/** One strand of the picture: where it stands now, where it stood, and which way it went. */
export interface PictureStrand {
  readonly key: string;
  readonly mark: PictureMark;
  /** Last time's level; drawn only where it differs from a level of now. */
  readonly was?: PictureLevel | undefined;
  readonly change?: 'up' | 'down' | undefined;
}

/** A group of domains under one name, in the order they are always shown. */
export interface PictureGroup {
  readonly label: string;
  readonly domains: readonly { readonly label: string; readonly marks: readonly PictureStrand[] }[];
}

export type PictureSize = 'small' | 'large';

/** Where everything of a profile picture goes, in units of its view box. */
export interface ProfileLayout {
  readonly width: number;
  readonly height: number;
  /** Where the stems stand. */
  readonly foot: number;
  /** Middle of the triangles that say which way a strand went. */
  readonly changeY: number;
  readonly block: { readonly width: number; readonly height: number };
  readonly strands: readonly (PictureStrand & { readonly x: number })[];
  /** One rule for each group. */
  readonly rules: readonly { readonly from: number; readonly to: number }[];
  readonly names: readonly { readonly kind: 'group' | 'domain'; readonly text: string; readonly x: number; readonly y: number }[];
  /** Height of the middle of a level's block; halves lie between two levels. */
  readonly yOf: (level: number) => number;
}

/**
 * Places a profile's strands. They share the width evenly, with a space between domains and a wide one
 * between groups, so that a part left out leaves no gap to guess from. Few strands stay close together
 * instead of spreading over the width; very many shrink to fit. Groups and domains without strands are not drawn.
 */
export function layOutProfile(groups: readonly PictureGroup[], size: PictureSize): ProfileLayout {
  const form = FORMS[size];
  const shown = groups
    .map((group) => ({ ...group, domains: group.domains.filter((domain) => domain.marks.length > 0) }))
    .filter((group) => group.domains.length > 0);
  const { pitch, domainGap, groupGap } = spacing(shown, form);
  const blockWidth = Math.min(form.block.width, pitch * 0.8);

  const strands: (PictureStrand & { x: number })[] = [];
  const rules: { from: number; to: number }[] = [];
  const groupNames: Name[] = [];
  const domainNames: Name[] = [];
  let x = form.margin;
  for (const group of shown) {
    const from = x;
    for (const domain of group.domains) {
      domainNames.push({ text: domain.label, x: x + (pitch - blockWidth) / 2 });
      for (const strand of domain.marks) {
        strands.push({ ...strand, x: x + pitch / 2 });
        x += pitch;
      }
      x += domainGap;
    }
    x -= domainGap;
    rules.push({ from, to: x });
    groupNames.push({ text: group.label, x: from, to: x });
    x += groupGap;
  }

  const above = stagger(groupNames, form, form.groupText);
  const below = stagger(domainNames, form, form.domainText);
  const down = Math.max(0, above.rows - 1) * form.groupText * 1.3;
  const foot = form.foot + down;
  const changes = strands.some((strand) => strand.change) ? form.changeSpace : 0;
  const firstName = foot + changes + form.domainText * 1.71;
  return {
    width: form.width,
    height: foot + changes + 2 + (form.domainText ? 28 + (below.rows - 1) * form.domainText * 1.3 : 0),
    foot,
    changeY: foot + form.changeDrop,
    block: { width: blockWidth, height: form.block.height },
    strands,
    rules,
    names: [
      ...above.names.map((name) => ({ kind: 'group' as const, text: name.text, x: name.x, y: 14 + name.row * form.groupText * 1.3 })),
      ...below.names.map((name) => ({ kind: 'domain' as const, text: name.text, x: name.x, y: firstName + name.row * form.domainText * 1.3 })),
    ],
    yOf: (level) => form.top + down + (4 - level) * form.step,
  };
}

interface Name {
  readonly text: string;
  readonly x: number;
  /** Where what it names ends: it may be moved so far to stand beside the name before. */
  readonly to?: number;
}

/** The two drawings. A text of 0 is not written. */
interface Form {
  readonly width: number;
  readonly margin: number;
  readonly block: { readonly width: number; readonly height: number };
  /** Middle of a block at level 4, and the way from one level to the next. */
  readonly top: number;
  readonly step: number;
  readonly foot: number;
  /** From one strand to the next: at least, so long as there is room, and at most. */
  readonly pitch: { readonly least: number; readonly most: number };
  readonly domainGap: number;
  readonly groupGap: number;
  readonly changeDrop: number;
  readonly changeSpace: number;
  readonly groupText: number;
  readonly domainText: number;
}

const FORMS: Readonly<Record<PictureSize, Form>> = {
  small: {
    width: 160, margin: 1, block: { width: 3.5, height: 5 }, top: 3.5, step: 8, foot: 39.5,
    pitch: { least: 2.6, most: 7 }, domainGap: 2.2, groupGap: 8, changeDrop: 5, changeSpace: 5, groupText: 0, domainText: 0,
  },
  large: {
    width: 640, margin: 1, block: { width: 14, height: 14 }, top: 38, step: 23, foot: 141,
    pitch: { least: 10, most: 28 }, domainGap: 14, groupGap: 28, changeDrop: 10, changeSpace: 11, groupText: 13, domainText: 10.5,
  },
};

function spacing(groups: readonly PictureGroup[], form: Form): { pitch: number; domainGap: number; groupGap: number } {
  const domains = groups.flatMap((group) => group.domains);
  const count = domains.reduce((sum, domain) => sum + domain.marks.length, 0);
  const gaps = (domains.length - groups.length) * form.domainGap + Math.max(0, groups.length - 1) * form.groupGap;
  const room = form.width - 2 * form.margin;
  const shrink = Math.min(1, room / (count * form.pitch.least + gaps));
  const even = shrink < 1 ? form.pitch.least * shrink : (room - gaps) / Math.max(1, count);
  return { pitch: Math.min(form.pitch.most, even), domainGap: form.domainGap * shrink, groupGap: form.groupGap * shrink };
}

/** Puts each name on the first row where it does not touch the one before; widths are estimated, on the safe side. */
function stagger(names: readonly Name[], form: Form, size: number): { names: readonly (Name & { row: number })[]; rows: number } {
  if (!size) return { names: [], rows: 1 };
  const ends: number[] = [];
  const placed = names.map((name) => {
    const width = name.text.length * size * 0.58;
    const first = ends[0] === undefined ? name.x : ends[0] + size * 0.4;
    const beside = name.x < first && name.to !== undefined && first + width <= name.to ? first : name.x;
    const x = Math.max(form.margin, Math.min(beside, form.width - form.margin - width));
    const free = ends.findIndex((end) => end + size * 0.4 <= x);
    const row = free < 0 ? ends.length : free;
    ends[row] = x + width;
    return { text: name.text, x, row };
  });
  return { names: placed, rows: ends.length };
}
