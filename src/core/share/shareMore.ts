/** What a person may add to the least that is shared. */
export interface ShareMore {
  readonly fullName?: boolean;
  readonly upn?: boolean;
  /** The parts that the framework keeps private. Only when the family says so. */
  readonly home?: boolean;
  readonly homeLanguages?: boolean;
  /** The name of the setting. Its kind is always shared. */
  readonly setting?: boolean;
  /** Who gave the levels: names of staff and family, as they were written down. */
  readonly raters?: boolean;
  /** What the child, the family and others said, beside the levels. */
  readonly views?: boolean;
  /** What is in place for the child: never what it costs. */
  readonly support?: boolean;
}
