/** One line of an entry: values of these fields, those that are there, with what stands between them. */
export interface EntryLine {
  readonly fields: readonly string[];
  readonly between: string;
}

/** One list of a résumé: its heading, and how its entries are written. */
export interface SectionShape {
  readonly field: string;
  readonly heading: string;
  readonly head: EntryLine;
  /** The fields of two dates that stand behind the head. */
  readonly dates: readonly [start: string, end?: string];
  readonly prose: readonly string[];
  readonly bullets: readonly string[];
}

const FROM_TO = ['startDate', 'endDate'] as const;

/** The lists of a JSON Resume in the order in which they are written. Older names of a field stand behind the newer one. */
export const SECTIONS: readonly SectionShape[] = [
  {
    field: 'work',
    heading: 'Experience',
    head: { fields: ['position', 'name|company', 'location'], between: ', ' },
    dates: FROM_TO,
    prose: ['description', 'summary'],
    bullets: ['highlights'],
  },
  {
    field: 'volunteer',
    heading: 'Volunteering',
    head: { fields: ['position', 'organization'], between: ', ' },
    dates: FROM_TO,
    prose: ['summary'],
    bullets: ['highlights'],
  },
  {
    field: 'projects',
    heading: 'Projects',
    head: { fields: ['name', 'entity'], between: ', ' },
    dates: FROM_TO,
    prose: ['description'],
    bullets: ['highlights'],
  },
  {
    field: 'education',
    heading: 'Education',
    head: { fields: ['studyType', 'area', 'institution'], between: ', ' },
    dates: FROM_TO,
    prose: [],
    bullets: ['courses'],
  },
  {
    field: 'certificates',
    heading: 'Certificates',
    head: { fields: ['name', 'issuer'], between: ', ' },
    dates: ['date'],
    prose: [],
    bullets: [],
  },
  {
    field: 'awards',
    heading: 'Awards',
    head: { fields: ['title', 'awarder'], between: ', ' },
    dates: ['date'],
    prose: ['summary'],
    bullets: [],
  },
  {
    field: 'publications',
    heading: 'Publications',
    head: { fields: ['name', 'publisher'], between: ', ' },
    dates: ['releaseDate'],
    prose: ['summary'],
    bullets: [],
  },
  {
    field: 'skills',
    heading: 'Skills',
    head: { fields: ['name', 'level'], between: ', ' },
    dates: ['date'],
    prose: [],
    bullets: ['keywords'],
  },
  {
    field: 'languages',
    heading: 'Languages',
    head: { fields: ['language', 'fluency'], between: ', ' },
    dates: ['date'],
    prose: [],
    bullets: [],
  },
  {
    field: 'interests',
    heading: 'Interests',
    head: { fields: ['name'], between: ', ' },
    dates: ['date'],
    prose: [],
    bullets: ['keywords'],
  },
  {
    field: 'references',
    heading: 'References',
    head: { fields: ['name'], between: ', ' },
    dates: ['date'],
    prose: ['reference'],
    bullets: [],
  },
];
