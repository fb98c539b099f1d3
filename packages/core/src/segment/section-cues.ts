import type { Section } from './segmented.ts';

/**
 * Words that speak for a section. `stems` hold the beginning of at least one word of whatever `rule` matches, at most four letters each. Both
 * are lower-case, as is the text that they are tried on: a rule that minds no capitals takes twice the time.
 */
export interface SectionCue {
  readonly section: Section;
  readonly stems: readonly string[];
  readonly rule: RegExp;
}

/** Cues that tell a segment's section wherever it stands. The first rule that matches decides. */
export const STRONG_CUES: readonly SectionCue[] = [
  {
    section: 'legal',
    stems: [
      'equa',
      'rega',
      'prot',
      'vete',
      'sexu',
      'nati',
      'reas',
      'veri',
      'fair',
      'crim',
      'affi',
      'acco',
      'disa',
    ],
    rule: /equal (?:employment )?opportunit|regard to (?:race|age|sex|gender)|regardless of (?:their )?(?:race|age|sex|gender)|protected veteran|veteran status|sexual orientation|national origin|reasonable accommodation|e-verify|fair chance|criminal histor|affirmative action|(?:accommodation|disabilit).{0,60}(?:application|interview|recruit|hiring)/u,
  },
  {
    section: 'benefits',
    stems: [
      '401',
      '401k',
      'paid',
      'pto',
      'pare',
      'insu',
      'medi',
      'dent',
      'sala',
      'pay',
      'comp',
      'tuit',
      'usd',
    ],
    rule: /401 ?\(?k|paid (?:time off|holidays|vacation)|\bpto\b|parental leave|(?:health|dental|medical|life|vision) insurance|medical, (?:dental|vision)|dental,? (?:and|&) vision|(?:salary|pay|compensation) (?:range|band|package)|base (?:salary|pay)|tuition (?:reimbursement|assistance)|compensation.{0,60}\$\d|usd ?\$?\d/u,
  },
  {
    section: 'apply',
    stems: ['send', 'subm', 'emai', 'mail', 'shar', 'forw', 'appl', 'inte'],
    rule: /(?:send|submit|e-?mail|share|forward)(?: us)? (?:your|an?|updated)\s.{0,20}(?:cv|resume|r\u00e9sum\u00e9|application)|apply (?:by|now|online|here|today|via|through|at)\b|to apply,? (?:for|please|send|visit|click)|application (?:deadline|window)|interview process/u,
  },
];

/** Cues that count in a text, or a part of it, that stands under no heading. */
export const WEAK_CUES: readonly SectionCue[] = [
  {
    section: 'qualifications',
    stems: ['year', 'yrs', 'bach', 'mast', 'degr', 'plus', 'pref'],
    rule: /years?(?:'|\u2019)? (?:of )?.{0,30}experience|^\d{1,2}\+? ?(?:-|\u2013|to)? ?\d{0,2}\+? (?:years|yrs)|bachelor|master(?:'|\u2019)s|\bdegree in\b|is a plus\b|\bpreferred\.?$/u,
  },
  {
    section: 'benefits',
    stems: ['bene', 'stoc', 'offe', 'unli', 'well', 'bonu'],
    rule: /\bbenefits (?:include|package)|stock options|\bwe offer\b|unlimited (?:vacation|pto)|wellness (?:stipend|program)|annual bonus/u,
  },
  {
    section: 'legal',
    stems: ['priv', 'back', 'spon', 'disc'],
    rule: /privacy (?:policy|notice)|background check|without sponsorship|visa sponsorship|discriminat/u,
  },
];

/** Words with which a segment before the first heading gives a duty to the reader. */
export const DUTY_CUE: Omit<SectionCue, 'section'> = {
  stems: ['you', 'repo', 'resp', 'role', 'posi', 'pers', 'cand', 'incu'],
  rule: /\byou(?:'|\u2019)ll\b|\byou will\b|\bas an? .{2,80}\byou\b|\breport(?:s|ing)? (?:directly )?to\b|\bresponsible for\b|\bin this (?:role|position)\b|\b(?:this|the) (?:role|position|person|candidate|incumbent) (?:will|is|requires|owns|leads|drives)\b/u,
};

/** Words with which a segment under a heading of qualifications turns back to the duties. */
export const TURN_TO_DUTIES: RegExp =
  /^(?:as an? .{2,80}?|in this (?:role|position)),? you(?:(?:'|\u2019)ll| will) /iu;

/** First words, lower-case, of a segment that asks for something, in a part without a heading. */
export const QUALIFICATION_OPENERS: ReadonlySet<string> = new Set(
  'ability able bachelor comfortable deep demonstrated excellent exceptional experience experienced extensive familiar familiarity fluent fluency good great hands-on knowledge must outstanding previous prior proficiency proficient proven relevant should solid strong understanding'.split(
    ' ',
  ),
);

/** The openers that turn to the qualifications even under a heading of duties. */
export const CLEAR_OPENERS: ReadonlySet<string> = new Set(
  'ability bachelor demonstrated excellent experience experienced extensive familiar familiarity fluency fluent knowledge proficiency proficient proven'.split(
    ' ',
  ),
);
