/** A text that is an attack somewhere, and the finding that tells its author; none: it is shown. */
export interface Vector {
  readonly markdown: string
  readonly finds: string | undefined
}

/** Raw HTML, from the collections of OWASP and PortSwigger and the reports against sanitisers. */
const html = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.test/x.js></SCRIPT>',
  '<script\n>alert(1)</script>',
  '<script/src=data:,alert(1)></script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1);//<</script>',
  '<img src=x onerror=alert(1)>',
  '<IMG SRC=x OnErRoR=alert(1)>',
  '<img src=x:alert(alt) onerror=eval(src) alt=1>',
  '<img src="https://evil.test/pixel.png" alt="x">',
  '<img srcset="//evil.test/pixel.png 1x" alt="x">',
  '<image href=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text y="20">x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><set attributeName=href to=javascript:alert(1)>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)/>#x"/></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<math><a xlink:href="javascript:alert(1)">x</a></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<iframe src="https://evil.test/"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<applet code=x></applet>',
  '<body onload=alert(1)>',
  '<body onpageshow=alert(1)>',
  '<frameset onload=alert(1)></frameset>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="x" onmouseover="alert(1)">x</a>',
  '<a href=x style="position:fixed;inset:0" onclick=alert(1)>x</a>',
  '<base href="https://evil.test/">',
  '<base href="javascript:alert(1)//">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<meta http-equiv="refresh" content="0;url=https://evil.test/">',
  '<link rel=stylesheet href=https://evil.test/x.css>',
  '<link rel=prefetch href=//evil.test/x>',
  '<link rel=import href=data:text/html,alert(1)>',
  '<style>@import url(https://evil.test/x.css);</style>',
  '<style>body{background:url(//evil.test/x.png)}</style>',
  '<style onload=alert(1)></style>',
  '<div style="background:url(https://evil.test/x.png)">x</div>',
  '<div style="width:expression(alert(1))">x</div>',
  '<table background="https://evil.test/x.png"><tr><td>x</td></tr></table>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<form><button formaction="javascript:alert(1)">x</button></form>',
  '<form id=x></form><button form=x formaction=https://evil.test/>x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)></select>',
  '<textarea autofocus onfocus=alert(1)></textarea>',
  '<keygen autofocus onfocus=alert(1)>',
  '<video src=x onerror=alert(1)></video>',
  '<video poster="https://evil.test/x.png"></video>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)></audio>',
  '<audio src="//evil.test/x.mp3" autoplay></audio>',
  '<details open ontoggle=alert(1)>x</details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<bgsound src="https://evil.test/x.wav">',
  '<isindex action=javascript:alert(1) type=image>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<plaintext><script>alert(1)</script>',
  '<title><img src=x onerror=alert(1)></title>',
  '<p id=API onclick=alert(1)>x</p>',
  '<form name=API><input name=LMSInitialize></form>',
  '<x onclick=alert(1) tabindex=1 autofocus onfocus=alert(1)>x</x>',
  '<x contenteditable onblur=alert(1)>x</x>',
  '<custom-element onpointerrawupdate=alert(1)>x</custom-element>',
  '<dialog open onclose=alert(1)><form method=dialog><button>x</button></form></dialog>',
  '<p popover onbeforetoggle=alert(1) id=p>x</p><button popovertarget=p>x</button>',
  '</p></article></main></body></html><script>alert(1)</script>',
  '<!DOCTYPE html><script>alert(1)</script>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<![CDATA[<script>alert(1)</script>]]>',
  'tekst <b onmouseover=alert(1)>vet</b>',
  '*nadruk <img src=x onerror=alert(1)> nadruk*',
  '- item\n  <script>alert(1)</script>',
  '> <script>alert(1)</script>',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
  '## Kop <img src=x onerror=alert(1)>',
  '[<img src=x onerror=alert(1)>](lesson:v-0)',
  'noot[^1]\n\n[^1]: <script>alert(1)</script>',
  ':::tip[<img src=x onerror=alert(1)>]\nx\n:::',
  ':::details[x]\n<script>alert(1)</script>\n:::',
  ':::choice{#%}\nVraag <script>alert(1)</script>\n\n- [x] a\n- [ ] b\n:::',
  ':::choice{#%}\nVraag\n\n- [x] <img src=x onerror=alert(1)>\n- [ ] b\n:::',
  ':::choice{#%}\nVraag\n\n- [x] a\n  > <svg onload=alert(1)>\n- [ ] b\n:::',
  ':::order{#%}\nVraag\n\n1. <img src=x onerror=alert(1)>\n2. b\n:::',
]

/** Addresses that run something, or that no browser should be sent to from a course. */
const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  '&#x6A;avascript:alert(1)',
  'javascript://x.test/%0aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,%3Cscript%3Ealert(1)%3C/script%3E',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,%3Csvg%20onload=alert(1)%3E',
  'DATA:text/html,x',
  'file:///etc/passwd',
  'blob:https://evil.test/x',
  'filesystem:https://evil.test/x',
  'view-source:https://evil.test/',
  'ms-word:ofe|u|https://evil.test/x.doc',
  'intent://evil.test#Intent;scheme=https;end',
]

/** A browser drops these characters and follows what is left; here they make a file name. */
const disguised = [
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  '&#1;javascript:alert(1)',
]

const remote = ['https://evil.test/x.png', '//evil.test/x.png', 'HTTP://evil.test/x.png']

/** Attacks on renderers that write what they read; here they are text, and stay readable. */
const shown = [
  '<img src="x" onerror="alert(1)"',
  '<img/src=`x`onerror=alert(1)>',
  '<svg/onload=alert(1)//',
  '<input type=image src=https://evil.test/x.png>',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '    <script>alert(1)</script>',
  '\\<script>alert(1)\\</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '[x](lesson:v-0 "\\" onmouseover=\\"alert(1)")',
  '[x](https://example.org/?"onmouseover="alert(1))',
  '[x](https://example.org/%22%3E%3Cscript%3Ealert(1)%3C/script%3E)',
  "{{constructor.constructor('alert(1)')()}} en ${alert(1)} en <%= alert(1) %>",
  'javascript:alert(1) als tekst',
  '[javascript:alert(1)](https://example.org/)',
]

/** To CommonMark these are comments from end to end, and a comment is dropped. */
const comments = [
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><script>alert(1)</script> -->',
  '<!-- <img src=x onerror=alert(1)> -->',
]

/** Attacks on what plays, is handed out or is quoted; the files are those of the test's course. */
const played: readonly (readonly [markdown: string, finds?: string])[] = [
  [':::video{src="//evil.test/x.mp4" captions="none: x"}\nx\n:::', 'asset/remote'],
  [':::video{src="data:video/mp4;base64,AAAA" captions="none: x"}\nx\n:::', 'asset/remote'],
  [':::video{src=../media/x.mp4 captions="https://evil.test/x.vtt"}\nx\n:::', 'asset/remote'],
  [':::video{src=../media/x.mp4 captions="javascript:alert(1)"}\nx\n:::', 'asset/remote'],
  [':::video{src=../media/x.mp4 captions="none: <img src=x onerror=alert(1)>"}\nx\n:::'],
  [
    ':::video{src=../media/x.mp4 captions="none: x" poster="https://evil.test/x.png"}\nx\n:::',
    'block/unknown-option',
  ],
  [
    ':::video{src=../media/x.mp4 captions="none: x" transcript="javascript:alert(1)"}\nx\n:::',
    'asset/remote',
  ],
  [':::video[<svg onload=alert(1)>]{src=../media/x.mp4 captions="none: x"}\nx\n:::', 'html/raw'],
  [':::audio{src="https://evil.test/x.mp3"}\nx\n:::', 'asset/remote'],
  [
    ':::audio{src=../media/x.mp3 transcript="data:text/html,<script>alert(1)</script>"}\nx\n:::',
    'asset/remote',
  ],
  [':::audio{src=../media/x.mp3 transcript="none: <svg onload=alert(1)>"}\n:::'],
  [':::audio{src=../media/x.mp3 onplay="alert(1)"}\nx\n:::', 'block/unknown-option'],
  [':::download{src="javascript:alert(1)"}\nx\n:::', 'asset/remote'],
  [':::download{src=../media/x.html}\nx\n:::', 'asset/runs'],
  [':::download["><script>alert(1)</script>]{src=../media/x.pdf}\nx\n:::', 'html/raw'],
  [':::quote{source="<img src=x onerror=alert(1)>"}\nx\n:::'],
  [':::quote{source="<b onclick=alert(1)>x</b>" url="https://example.org/"}\nx\n:::'],
  [':::quote{source="[x](javascript:alert(1))"}\nx\n:::'],
  [':::quote{source=x url="java&Tab;script:alert(1)"}\nx\n:::', 'quote/url'],
  [':::quote{source=x url="//evil.test/"}\nx\n:::', 'quote/url'],
  [':::quote{source=x url="https://example.org/&quot; onmouseover=&quot;alert(1)"}\nx\n:::'],
  [':::figure{credit="<img src=x onerror=alert(1)>"}\n![De hele kaart](../media/x.svg)\n\nx\n:::'],
]

/** Attacks on what has parts, on formulas and on code. */
const divided: readonly (readonly [markdown: string, finds?: string])[] = [
  [':::tabs[<svg onload=alert(1)>]\n## A\n\nx\n\n## B\n\ny\n:::', 'html/raw'],
  [':::tabs\n## A <img src=x onerror=alert(1)>\n\nx\n\n## B\n\ny\n:::', 'html/raw'],
  [':::tabs\n## `"><script>alert(1)</script>`\n\nx\n\n## B\n\ny\n:::'],
  [':::cards\n## [A](javascript:alert(1))\n\nx\n\n## B\n\ny\n:::', 'link/scheme'],
  [':::timeline\n## ![De weg](https://evil.test/x.png)\n\nx\n\n## B\n\ny\n:::', 'asset/remote'],
  [':::trainer[<img src=x onerror=alert(1)>]\nx\n:::', 'html/raw'],
  [':::trainer\n[x](javascript:alert(1))\n:::', 'link/scheme'],
  ['$`\\href{javascript:alert(1)}{x}`$', 'math/formula'],
  ['$`\\includegraphics{https://evil.test/x.png}`$', 'math/formula'],
  ['$`\\htmlStyle{background:url(https://evil.test/x.png)}{x}`$', 'math/formula'],
  ['$`\\htmlId{API}{x}`$', 'math/formula'],
  ['$`\\text{<img src=x onerror=alert(1)>}`$'],
  ['```math\n\\text{</annotation></semantics></math><script>alert(1)</script>}\n```'],
  ['```svg\n<svg onload=alert(1)>\n```'],
  ['~~~js title="<script>alert(1)</script>"\nx\n~~~', 'code/words'],
]

/** A scenario of two scenes: the first, the choice in it, and what comes of that. */
function scenario(first: string, choice: string): string {
  return `:::scenario{#%}\nV\n\n### ${first}\n\nx\n\n${choice}\n\n### eind | Eind\n\nx\n:::`
}

/** Attacks on what a learner does. */
const done: readonly (readonly [markdown: string, finds?: string])[] = [
  [scenario('begin | <img src=x onerror=alert(1)>', '- [Verder](#eind)'), 'html/raw'],
  [scenario('begin | `<svg onload=alert(1)>`', '- [Verder](#eind)')],
  [scenario('__proto__ | Begin', '- [Verder](#eind)')],
  [scenario('begin', '- [Verder](javascript:alert(1))'), 'scenario/unknown-scene'],
  [scenario('begin', '- [Verder](https://evil.test/#eind)'), 'scenario/unknown-scene'],
  [scenario('begin', '- [Verder](#eind)\n  > <svg onload=alert(1)>'), 'html/raw'],
  [':::scale{#% labels="<img src=x onerror=alert(1)>|b|c"}\nV\n\n- a\n- b\n:::'],
  [':::scale{#% labels="a|b"}\nV\n\n- a <img src=x onerror=alert(1)>\n- b\n:::', 'html/raw'],
  [':::number{#% answer=5 unit="<img src=x onerror=alert(1)>"}\nV\n:::'],
  [':::number{#% answer=5 unit=\'" onfocus="alert(1)\'}\nV\n:::'],
  [':::fill-in{#%}\nV\n\n- [x] `<script>alert(1)</script>`\n:::'],
  [':::fill-in{#%}\nV\n\n- [x] "onfocus="alert(1)\n:::'],
  [':::true-false{#% answer=true}\nV <img src=x onerror=alert(1)>\n:::', 'html/raw'],
  [
    ':::match{#%}\nV\n\n| a | b |\n|---|---|\n| x | `"><script>alert(1)</script>` |\n| y | z |\n:::',
    'match/plain-right',
  ],
  [':::sort{#%}\nV\n\n- a\n  - b <svg onload=alert(1)>\n- c\n  - d\n:::', 'html/raw'],
  [':::checklist{#%}\nV\n\n- [ ] a\n  > <svg onload=alert(1)>\n:::', 'html/raw'],
  ['::::reflection{#%}\nV\n\n:::model\nx <script>alert(1)</script>\n:::\n::::', 'html/raw'],
]

/** All attacks; `%` becomes an id of its own. */
export const vectors: readonly Vector[] = [
  ...html.map((markdown) => ({ markdown, finds: 'html/raw' })),
  ...addresses.flatMap((address) => [
    { markdown: `[x](<${address}>)`, finds: 'link/scheme' },
    { markdown: `![beeld](<${address}>)`, finds: 'asset/remote' },
  ]),
  ...disguised.flatMap((address) => [
    { markdown: `[x](<${address}>)`, finds: 'link/outside' },
    { markdown: `![beeld](<${address}>)`, finds: 'link/outside' },
  ]),
  { markdown: '<javascript:alert(1)>', finds: 'link/scheme' },
  { markdown: '[x][y]\n\n[y]: javascript:alert(1)', finds: 'link/scheme' },
  { markdown: '![x][y]\n\n[y]: //evil.test/x.png', finds: 'asset/remote' },
  { markdown: '```"><script>alert(1)</script>\nx\n```', finds: 'code/language' },
  { markdown: '```math\n\\href{javascript:alert(1)}{x}\n```', finds: 'math/formula' },
  {
    markdown: ':::video{src="javascript:alert(1)" captions="none: x"}\nx\n:::',
    finds: 'asset/remote',
  },
  { markdown: ':::quote{source=x url="javascript:alert(1)"}\nx\n:::', finds: 'quote/url' },
  ...remote.map((address) => ({ markdown: `![beeld](${address})`, finds: 'asset/remote' })),
  ...[...shown, ...comments].map((markdown) => ({ markdown, finds: undefined })),
  ...[...played, ...divided, ...done].map(([markdown, finds]) => ({ markdown, finds })),
]
