// 浏览器、输入输出、文件: the rows of headers, hostile input and uploads.
import { row } from './row.ts'

const outside = 'test/platform/web/from-outside.test.ts'
const answers = 'test/security/every-answer.test.ts'
const source = 'test/security/words-of-the-source.test.ts'
const harmful = 'test/attachments/harmful-files.test.ts'
const names = 'test/attachments/rules/accepts.test.ts'
const bad = 'test/stories/bad-input.test.ts'
const texts = 'test/security/hostile-texts.test.ts'
const identifiers = 'test/platform/security/identifiers.test.ts'
const templates = 'test/views/templates.test.ts'
const lines = 'test/platform/web/bad-lines.test.ts'
const kept = 'test/attachments/keep-file.test.ts'

export const rowsOfContent = [
  row('S40', '每个回答都有严格的内容策略，页面里没有内联脚本和样式', 'V3.4.3', [
    [outside, '%s %s (%i) tells the browser what it may do'],
    [
      templates,
      'has no script, style or handler in the page, which the policy of contents would block',
    ],
    ['test/every-page.test.ts', 'stands on both screens without a fault'],
  ]),
  row('S41', '其余安全响应头', 'V3.4.1', [
    [outside, '%s %s (%i) tells the browser what it may do'],
  ]),
  row(
    'S42',
    '登录后的页面和文件不缓存',
    'V14.3.1',
    [
      [
        'test/platform/web/page-cache.test.ts',
        'who is signed in, and who searches, is never given a kept page',
      ],
      [answers, 'what is sent to somebody who is signed in is kept by no browser and no proxy'],
      [
        'test/accounts/pages/public/sign-in.test.ts',
        'the session id changes, and signing out ends it in the database',
      ],
    ],
    '在真的浏览器里按“后退”没有测试；窗口看的材料图在浏览器里留十分钟，退出时清掉',
  ),
  row('S43', '没有第三方资源，样式脚本网址带内容摘要', 'V3.6.1', [
    [
      answers,
      'a page has all it needs from the hall itself, style and scripts under the hash of what they hold',
    ],
    [
      'test/platform/assets.test.ts',
      'has an address with the hash of all, the same as long as nothing changes',
    ],
  ]),
  row('S44', '内容策略的报告限长、限量、不含个人信息', 'V3.4.7', [
    ['test/platform/security/csp-reports.test.ts', 'a flood is noted sixty times a minute'],
    [
      'test/platform/security/csp-reports.test.ts',
      'of a report the rule, the origin and the page without its numbers are noted',
    ],
  ]),
  row('S45', '网址里没有证件号、电话、密码和令牌', 'V14.2.1', [
    [
      answers,
      'no address on a page carries the number of a person, and no question of one asks for such',
    ],
    [templates, 'keeps the token out of addresses: a form that gets has none'],
  ]),
  row('S46', '怪输入得到一句话，不是故障', 'V2.2.1', [
    [bad, '%s in the place of an id'],
    [bad, '%s in every question of an address'],
    [bad, '%s in every field of a form, once and twice'],
    ['test/seeds/demo-story.test.ts', 'is never a fault of the queue or of one’s own list'],
  ]),
  row('S47', '语句的值一律绑定', 'V1.2.4', [
    [source, 'a statement has its values beside it, never glued into its text'],
    [bad, '%s in every question of an address'],
  ]),
  row('S48', '搜索里的 % 只是 %', '', [
    ['test/seeds/demo-story.test.ts', 'a percent sign finds nobody who has none in the name'],
  ]),
  row('S49', '文字一律转义', 'V1.2.1', [
    ['test/views/components.test.ts', '%s shows markup in text as text'],
    [templates, 'writes unescaped only other templates and the body of a layout'],
  ]),
  row('S50', '模板的选项和名字不来自输入', 'V1.3.7', [
    ['test/platform/web/template-options.test.ts', 'an address with %s'],
    ['test/platform/web/template-options.test.ts', 'a form with %s'],
  ]),
  row('S51', '语言和版面只从名单里选', 'V1.3.7', [
    [bad, '%s in every question of an address'],
    ['test/portal/home.test.ts', 'never lead to another host, and keep nothing that is not theirs'],
  ]),
  row('S52', '页面里没有内嵌的数据块', 'V1.2.3', [
    [answers, 'no page has a script or data between its tags'],
  ]),
  row('S53', '网址栏只收 http(s)', 'V1.2.2', [
    [
      'test/matters/search-words.test.ts',
      'is refused with the error at its field, and nothing typed is lost',
    ],
    ['test/platform/safe-path.test.ts', '%j is not'],
    ['test/matters/rules/odd-workbooks.test.ts', '%s'],
  ]),
  row(
    'S54',
    '参数解析简单、限长，不污染原型',
    'V15.3.6',
    [
      ['test/platform/mount.test.ts', '%s is refused with %3$i'],
      [
        'test/forms/parse-answers.test.ts',
        'no body makes the parser throw or touches what objects inherit',
      ],
    ],
    '限度是 1 MB、5000 项，不是 100 kB、1000 项：一份长申请要这么多',
  ),
  row('S55', '再长的字也很快读完', 'V1.3.12', [
    [texts, 'a hundred thousand signs are read in a moment: %s'],
    [bad, '100 000 signs in one field of a form'],
  ]),
  row('S56', '姓名里看不见的控制符去掉，间隔号和生僻字留住', 'V1.1.1', [
    [texts, 'the name %j is kept as %j'],
    ['test/applications/pages/public/section.test.ts', 'the name %s is kept as it is'],
  ]),
  row('S57', '证件号查位数、日期、校验位', 'V2.2.1; GB 11643', [
    [identifiers, 'with one wrong digit is never accepted'],
    [identifiers, '%s gives %s'],
  ]),
  row('S58', '导出的表里，像公式的字还是字', 'V1.2.10', [
    ['test/matters/exchange.test.ts', 'text that looks like a formula stays text'],
  ]),
  row('S59', '邮件、短信、响应头和日志里换不了行', 'V1.3.11', [
    [texts, 'no line break gets into the head of a mail or into an SMS'],
    [texts, 'no line break gets from an address into the head of an answer'],
    [
      'test/security/log-of-a-story.test.ts',
      'each line is one event as JSON, in universal time, a request with its number',
    ],
    [names, 'never holds a path, a control sign or more than 120 signs, whatever comes'],
  ]),
  row('S60', '出错有自己的页和编号，不露内情', 'V16.5.1', [
    ['test/platform/mount.test.ts', 'a fault of a page is a 500 without its words'],
    [outside, 'a head of a megabyte is cut off, and the hall goes on'],
    [lines, 'a body of many megabytes in pieces is cut off long before its end'],
  ]),
  row('S61', '事项编辑的文字里写不进网页代码', 'V1.3.1', [
    [
      'test/matters/pages/admin/part.test.ts',
      'a row without a law, and a script in a text, are refused by row and field',
    ],
    ['test/views/components.test.ts', '%s shows markup in text as text'],
  ]),
  row('S62', '不替用户去取任何网址', 'V1.3.6', [
    [source, 'the hall asks nobody over the network but whom its operator named'],
  ]),
  row('S63', '文件看扩展名、文件头和文件尾', 'V5.2.2', [
    [harmful, 'with another file after its end is refused'],
    [kept, 'of a wrong type behind a right name'],
    [harmful, 'with macros is refused, an ordinary one is taken'],
  ]),
  row('S64', '大小和个数有限，先说再传', 'V5.2.1', [
    [kept, 'that is too large, without being read'],
    [
      'test/applications/pages/public/upload.test.ts',
      'an application that is full says so before a byte is sent, and once for all that follow',
    ],
  ]),
  row('S65', '存的名字是随机的，显示的名字洗过', 'V5.3.2', [
    [names, 'never holds a path, a control sign or more than 120 signs, whatever comes'],
    ['test/platform/storage.test.ts', 'is for nobody else on the host to read'],
  ]),
  row('S66', '发文件时关在沙箱里', 'V3.2.1', [
    [
      'test/applications/pages/public/section.test.ts',
      'keeps a good one, shows it and gives it back',
    ],
  ]),
  row('S67', '没查过毒的打不开，查毒停了就等着', 'V5.4.3; GB 8.1.4.5', [
    [harmful, 'is refused, waits while nobody answers, and is not taken where nobody was named'],
    [
      'test/platform/scanner.test.ts',
      'without an address, production takes nothing and a demonstration says it did not ask',
    ],
  ]),
  row('S68', '压缩包和图片展开前先量', 'V5.2.3', [
    [harmful, 'that unpacks to a thousand times its size is refused'],
    [kept, 'a picture of more pixels than a screen or printer needs, however few its bytes'],
    [kept, 'has lost where and with what it was taken'],
  ]),
  row('S69', '收文件的程序限个数、深度和长度', 'V5.2.1', [
    [
      'test/stories/bad-input-into-a-draft.test.ts',
      '$what: $status, a sentence, and the draft as it was',
    ],
  ]),
  row('S70', '先查权限再收文件，不收的不留', '', [
    ['test/platform/mount.test.ts', 'is checked before anything of the body is read'],
    [lines, 'bodies cut off half way leave nothing, and cost no other'],
  ]),
  row('S71', '文件有摘要，改一个字节就看得出', 'V2.3.3; GB 8.1.4.7', [
    ['test/platform/uploads/sealed-storage.test.ts', 'a byte that was changed anywhere is seen'],
    [
      'test/security/damaged-things.test.ts',
      'of which a byte was changed is not handed out: 409, on record, until it is put back',
    ],
    [
      'test/platform/uploads/sweep.test.ts',
      'of the files that arrived, those older than a day go, and nothing else',
    ],
  ]),
] as const
