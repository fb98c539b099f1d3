/** The views, in the order of the navigation. */
export const VIEWS = [
  { name: 'decode', label: 'Decode' },
  { name: 'ask', label: 'Ask' },
  { name: 'compare', label: 'Compare' },
  { name: 'resume', label: 'Résumé' },
  { name: 'practise', label: 'Practise' },
  { name: 'guide', label: 'Guide' },
] as const;

/** One view's name. */
export type ViewName = (typeof VIEWS)[number]['name'];

/** Where the page is: a view, what stands after it, and its parameters. All of it is in the fragment. */
export interface Route {
  readonly view: ViewName;
  readonly rest: string;
  readonly parameters: URLSearchParams;
}

/** Reads a fragment such as `#/guide/po-pm` or `#/decode?t=…`; anything else is the first view. */
export function routeOf(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?', 2);
  const [name = '', ...rest] = path.split('/');
  const view = VIEWS.find((candidate) => candidate.name === name)?.name ?? VIEWS[0].name;
  return { view, rest: decodeSafely(rest.join('/')), parameters: new URLSearchParams(query) };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
