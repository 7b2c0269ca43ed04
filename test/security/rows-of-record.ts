// 个人信息、日志、配置: the rows of personal data, of the audit log and of what the hall is made of.
import { row } from './row.ts'

const tampering = 'test/audit/tampering.test.ts'
const story = 'test/security/log-of-a-story.test.ts'
const own = 'test/privacy/own-data.test.ts'
const config = 'test/platform/config.test.ts'
const outside = 'test/platform/web/from-outside.test.ts'

export const rowsOfRecord = [
  row('S72', '证件号、电话、地址加密存，密钥在库外', 'V11.3.2; PIPL 51', [
    [
      'test/platform/security/stolen-dump.test.ts',
      'no identity number and no telephone of anybody can be read in a dump',
    ],
    [
      'test/accounts/register.test.ts',
      'numbers are sealed in the database, whole for their owner, masked on his page',
    ],
  ]),
  row('S73', '号码打星，看全要写理由，本人看得到谁看过', 'V14.2.6; GB 8.1.4.11', [
    [
      'test/applications/pages/desk/unmasking.test.ts',
      'a stated reason shows them in this session for ten minutes, and the owner reads it',
    ],
    [
      'test/applications/pages/desk/unmasking.test.ts',
      'who may not see the application gets no numbers, and the attempt is on record',
    ],
  ]),
  row('S74', '运行日志里没有个人信息、密码和令牌', 'V16.2.5', [
    [story, 'no number of a person, no password, token or session stands in it'],
  ]),
  row('S75', '到期清除，封存的留住，本人可带走', 'V14.2.7; PIPL 47', [
    [
      'test/retention/clear.test.ts',
      'a hold that is lifted lets go, and everything personal goes with it',
    ],
    [
      'test/retention/clear.test.ts',
      'number, result and register of letters stay, and the log proves',
    ],
    [own, 'everything of one’s own is in the archive, and nothing of anybody else'],
    [own, 'blanks the account, clears drafts away, and keeps what was filed'],
  ]),
  row('S76', '演示的人是编的，程序里没有别的证件号', 'PIPL', [
    [
      'test/security/words-of-the-source.test.ts',
      'the people of the demonstration are invented, and no other identity number lies in the program',
    ],
  ]),
  row('S77', '导出要理由、记下、别人取不走', 'V14.2.4', [
    ['test/scrutiny/hall.test.ts', 'needs conditions and a reason'],
    [
      'test/scrutiny/hall.test.ts',
      'is on record with its reason, and another auditor cannot fetch it',
    ],
    [own, 'is for its owner alone, and not every minute'],
  ]),
  row('S78', '谁、代表谁、何时、从哪、做了什么、前后怎样', 'V16.2.1; GB 8.1.4.3', [
    [
      'test/audit/record.test.ts',
      'says who, for which department, what, when, from where, before and after',
    ],
    [
      'test/accounts/verify.test.ts',
      'each attempt is recorded with its reason, and what was typed is not',
    ],
    [
      'test/stories/herder-in-zaduo.test.ts',
      'leaves every step in the audit log, and the log proves itself',
    ],
    [
      'test/security/bad-input.test.ts',
      'what was refused to somebody is in the log of the hall: who, where from, what, and why',
    ],
    ['test/security/bad-input.test.ts', '%s is refused, logged, and told nothing'],
  ]),
  row('S79', '记录和改动同一个事务', 'V2.3.3', [
    ['test/audit/record.test.ts', 'is gone with the transaction that wrote it'],
    ['test/applications/advance.test.ts', 'where the audit log cannot be written, nothing is'],
  ]),
  row(
    'S80',
    '摘要成链，改在哪里指到哪里',
    'GB 8.1.4.3',
    [
      [tampering, 'and changes an entry, is found at that entry'],
      [tampering, 'and puts an entry in between, is found there'],
      [tampering, 'ends with 0 when all holds, with 1 and the place when not'],
      [
        'test/security/million-entries.test.ts',
        'a sealed day of a million entries is proven within a minute',
      ],
    ],
    '一百万条要写一刻钟，用 MILLION=1 才跑',
  ),
  row('S81', '库外有锚，剪尾、清空、重封都看得出', 'GB 8.1.4.3', [
    [tampering, 'and removes the newest seal with all that it covered, is found by the anchor'],
    [tampering, 'and empties the log altogether, is found by the anchor'],
  ]),
  row('S82', '大厅自己的账号改不了、删不了日志', 'V16.4.2', [
    [tampering, 'may not: %s'],
    [tampering, 'even the owner is stopped by the triggers'],
  ]),
  row('S83', '留够年月，记不下就不办', '网络安全法 21(3)', [
    [
      'test/platform/uploads/disk-full.test.ts',
      'what cannot be logged is not done, and is done when it is sent again',
    ],
    [
      'test/audit/archive.test.ts',
      'an archived month is proven with the rest, and its chains go on',
    ],
  ]),
  row('S84', '审计员只看，看了也记', 'GB 8.1.4.2', [
    ['test/scrutiny/hall.test.ts', 'and each search is on record itself'],
    [
      'test/accounts/rules/grants.test.ts',
      'no account that stays within one duty both administers and decides',
    ],
  ]),
  row('S85', '运行日志一行一件，JSON，世界时', 'V16.2.2', [
    [story, 'each line is one event as JSON, in universal time, a request with its number'],
  ]),
  row('S86', '缺密钥不启动，密钥可换', 'V13.3.1', [
    [config, 'lists all faults at once, the misspelt ones among the missing ones'],
    [config, 'never repeats a secret in what it says'],
    [
      'test/commands/rotate-keys.test.ts',
      'everything is sealed again while it is read, and the old key can go',
    ],
    [
      'test/commands/rotation-under-load.test.ts',
      'twenty who work while keys are changed lose nothing',
    ],
  ]),
  row('S87', '只发该发的文件', 'V13.4.1', [[outside, '%s']]),
  row('S88', '正式运行没有调试页，不露堆栈', 'V13.4.2', [
    [outside, '%s'],
    ['test/platform/mount.test.ts', 'a fault of a page is a 500 without its words'],
  ]),
  row(
    'S89',
    '依赖锁定、各有理由',
    'V15.2.1',
    [['test/readme.test.ts', 'every dependency has its reason']],
    '`npm run packages` 和 `npm run sbom` 是命令；直接依赖 33 个，多于 25 个',
  ),
  row('S90', '库里的账号什么也不拥有，语句有时限', 'V13.2.2', [
    [outside, 'the hall works in the database as somebody who owns nothing'],
    [
      'test/platform/database/pooler.test.ts',
      'it works as the role that cannot rewrite history, with the limits of pages',
    ],
  ]),
  row('S91', '别的动词不理', 'V4.1.4', [[outside, 'an answer to %s']]),
  row('S92', '健康页只说好坏，security.txt 在', 'V13.4.5; RFC 9116', [
    [
      'test/security/forms-from-elsewhere.test.ts',
      'what watches the hall learns whether it is up, and nothing else',
    ],
    ['test/portal/home.test.ts', 'whoever finds a weakness is told where to say it'],
  ]),
  row(
    'S93',
    '费力的事有限，压不住别人',
    'V15.2.2',
    [
      [
        'test/platform/web/passing-faults.test.ts',
        'more requests than can be answered are turned away at once, and then no longer',
      ],
      ['test/privacy/own-data.test.ts', 'is for its owner alone, and not every minute'],
    ],
    '按次数和总数限，没有“一人同时两件”的限',
  ),
  row('S94', '一分钟交二十份以上要等', 'V2.4.1', [
    [
      'test/applications/pages/public/pace.test.ts',
      'the twenty-first submission of a minute waits',
    ],
  ]),
] as const
