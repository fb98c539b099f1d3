import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text.ts';

describe('htmlToText', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<div>One</div>\n<div>Two</div>', 'One\nTwo'],
    ['One<br>Two<br/><br />Three', 'One\nTwo\n\nThree'],
    [
      '<h2>Duties</h2><ul><li>Own <b>it</b></li><li>Ship it</ul>End<p></p>',
      'Duties\n\n- Own it\n- Ship it\n\nEnd',
    ],
    [
      '<ul><li><p>One</p></li><li><div>Two</div><ul><li>Deep</li></ul></li></ul>',
      '- One\n- Two\n- Deep',
    ],
    ['<ul><li>• One</li></ul>', '• One'],
    ['<table><tr><th>Team<th>Size<tr><td>Pay</td><td>9</td></tr></table>', 'Team\nSize\nPay\n9'],
    ['<p>R&amp;D &ndash; caf&eacute; &#128578;&nbsp;&lt;5</p>', 'R&D – café 🙂 <5'],
    ['<pre>a\n  b</pre>', 'a\nb'],
    ['<b>bo</b>ld', 'bold'],
    ['<p>a<script>var secret = "<p>x</p>"</script>b<style>p{}</style></p><!-- note -->', 'ab'],
    ['&lt;p&gt;Own it &amp;amp; ship&lt;/p&gt;&lt;p&gt;Now&lt;/p&gt;', 'Own it & ship\n\nNow'],
    ['&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;Own&amp;lt;/li&amp;gt;&amp;lt;/ul&amp;gt;', '- Own'],
    ['plain &amp; simple, a < b', 'plain & simple, a < b'],
    ['<p>kept<!-- never closed <p>lost', 'kept'],
    ['<p>kept<script>never closed', 'kept'],
    ['<p>kept<plaintext><p>rest', 'kept'],
    ['<p>kept</p><p class="unclosed', 'kept'],
  ])('%j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('survives deep nesting and huge attributes, and keeps script text out at any depth', () => {
    for (const tag of ['div', 'b', 'ul><li', 'table><tr><td', 'svg', 'p']) {
      const deep = `<p>top</p>${`<${tag}>`.repeat(10_000)}`;
      expect(htmlToText(`${deep}<script>bad()</script>`)).not.toContain('bad');
    }
    expect(
      htmlToText(
        `${'<div>'.repeat(10_000)}core<script>bad()</script>${'</div>'.repeat(10_000)}<p>end`,
      ),
    ).toBe('core\n\nend');
    expect(htmlToText(`<p title="${'x'.repeat(1_000_000)}">seen</p>`)).toBe('seen');
  });

  it('never throws and never shows a tag that it knows', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '</ul>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      'own',
      '&lt;',
      '&',
      '<',
      '"',
      '<a href="',
      '<table>',
      '<td',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(htmlToText(`<p>${parts.join('')}`)).not.toMatch(/<\/?(?:p|li|ul|script)>/);
      }),
    );
  });
});
