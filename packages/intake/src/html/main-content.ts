import type { HtmlElement } from './html-tree.ts';
import type { MeasuredPage } from './page-measure.ts';

const DESCRIPTION =
  /(?:^|[\s_-])(?:(?:job|posting|position|vacancy|role)[_-]?(?:description|details?|content|body|text)|description|posting|jobdescriptiontext)(?:[\s_-]|$)/i;
const JOB = /(?:^|[\s_-])(?:job|jobs|career|vacancy|position|opening|content)(?:[\s_-]|$)/i;

// How much text of the page a candidate may miss against a wider one and still be taken.
const DESCRIPTION_WEIGHT = 1.6;
const MAIN_WEIGHT = 1.25;
const JOB_WEIGHT = 1.1;

function weightOf({ name, attributes }: HtmlElement): number {
  const named = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  if (name === 'body' || name === 'html') return 0;
  if (attributes.get('itemprop') === 'description' || DESCRIPTION.test(named))
    return DESCRIPTION_WEIGHT;
  if (name === 'main' || name === 'article' || attributes.get('role') === 'main')
    return MAIN_WEIGHT;
  return JOB.test(named) ? JOB_WEIGHT : 0;
}

/**
 * The element that holds the main content: the candidate with the most text outside links, weighted by how surely its name
 * or tag says that it is the posting. The whole page when no candidate stands out.
 */
export function mainContent(root: HtmlElement, page: MeasuredPage): HtmlElement {
  const score = (element: HtmlElement): number => {
    const { text, link } = page.measure(element);
    return text - 2 * link;
  };
  let best = root;
  let bestScore = score(root);
  for (const element of page.elements) {
    const weight = weightOf(element);
    const weighted = weight * score(element);
    // A later candidate inside an earlier one is the tighter fit, so it wins a tie.
    if (weight > 0 && weighted > 0 && weighted >= bestScore) {
      best = element;
      bestScore = weighted;
    }
  }
  return best;
}
