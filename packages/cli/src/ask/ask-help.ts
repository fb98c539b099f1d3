import { exitLines, MANUAL } from '../help-text.ts';

/** What follows the options in `titlescope ask --help`. */
export function askHelp(): string {
  return `
Answers:
  WHAT   roadmap, customers, metrics, viability, backlog, requirements, delivery, people
         or technical
  OWNER  role (you), shared (you with others), other (somebody else), none (no answer)
  WHO    recruiter, peer, manager or offer (in writing); --for when left out
  WORDS  what was said, as you noted it

  Who says it counts: an offer more than a hiring manager, than a peer, than a recruiter.
  The text and the answers are combined, and the verdict moves. An answer is never shown
  as a quote of the posting.

In a terminal:
  One question at a time, what settles most first. Answer with a letter and their words,
  as in "o the CPO sets it". With --save or --resume every answer is saved at once.

Output:
  Where the verdict stands, by how much the answers moved it, and what to ask next; or, when
  enough is settled, what to do and the facts that rests on. "settles 0.44 bits" is how far
  an answer is expected to move the verdict: higher is better to ask.

Examples:
  titlescope ask posting.txt
  titlescope ask posting.txt --for recruiter --markdown > sheet.md
  titlescope ask posting.txt --answer 'roadmap=other@recruiter:the CPO sets it'
  titlescope ask posting.txt --resume acme.json --answer customers=role --save acme.json
  titlescope ask posting.txt --json | jq .advice

${exitLines()}

The manual: ${MANUAL}`;
}
