import css from './Picture.module.css';

export interface PictureProps {
  /** Where the picture is. Without one nothing is drawn and nothing is kept free: the words stand alone. */
  readonly src: string | undefined;
}

/**
 * A picture symbol beside its words: 20 mm, to be read at arm's length and when copied in grey.
 *
 * Accessibility promise: silent, for the words beside it say the same (an empty alternative); it keeps its place while it loads,
 * so that no words move, and is drawn on a white ground in every theme, for its ink is dark.
 */
export function Picture({ src }: PictureProps) {
  if (src === undefined) return null;
  return <img className={css.picture} src={src} alt="" width={76} height={76} />;
}
