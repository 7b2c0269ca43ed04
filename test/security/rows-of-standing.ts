// 可靠: what happens when something falls, fills up, comes at once or comes again.
import { row } from './row.ts'

const kill = [
  'test/platform/kill-under-load.test.ts',
  'what was acknowledged is there once and whole, whatever was killed',
] as const
const faults = 'test/platform/web/passing-faults.test.ts'
const full = 'test/platform/uploads/disk-full.test.ts'
const program = 'test/platform/server-program.test.ts'
const damaged = 'test/security/damaged-things.test.ts'
const deliveries = 'test/notifications/deliveries.test.ts'
const migrate = 'test/platform/migrate.test.ts'
const lines = 'test/platform/web/bad-lines.test.ts'

export const rowsOfStanding = [
  row('R01', '提交当口杀掉网页进程', '', [kill]),
  row('R02', '提交当口杀掉数据库', '', [
    kill,
    [faults, 'answers 503 in a page of its own, and serves again when it is back'],
  ]),
  row('R03', '断一条数据库连接', '', [
    [faults, 'a line that died in the middle of a transaction passes'],
  ]),
  row('R04', '没收到回答再按一次', '', [
    ['test/applications/submit.test.ts', 'sent twice is filed once'],
  ]),
  row('R05', '同时按许多下', '', [
    ['test/applications/submit.test.ts', 'sent ten times at once is filed once'],
  ]),
  row('R06', '交过以后拿同一份改了再交', '', [
    [
      'test/applications/pages/public/submission.test.ts',
      'closes the draft: its pages lead to the progress and write nothing',
    ],
    ['test/applications/save-draft.test.ts', 'in an application that is filed'],
  ]),
  row('R07', '两个人同时办、一边办一边撤', '', [
    ['test/applications/racing/two-clerks.test.ts', 'every row of the table was raced'],
    ['test/applications/advance.test.ts', 'who grant and deny: the first decides'],
    ['test/applications/advance.test.ts', 'a page that is no longer true decides nothing'],
    ['test/matters/publishing.test.ts', 'a draft that somebody else stored meanwhile'],
  ]),
  row('R08', '编号、名额、叫号不重', '', [
    [
      'test/applications/submit.test.ts',
      'never has the number of another filed at the same moment',
    ],
    [
      'test/applications/openings.test.ts',
      'two last places and twenty at once: two are filed, and a withdrawn one makes room',
    ],
    ['test/counter/queue.test.ts', 'numbers of a hall have no gaps, whoever takes them at once'],
  ]),
  row('R09', '后台任务断了再来，一次一果，放下的看得见', '', [
    kill,
    [deliveries, 'is not lost by a worker that was stopped in the middle of sending'],
    ['test/upkeep/system.test.ts', 'a job that gave up is shown, tried again, and taken out'],
  ]),
  row('R10', '短信邮件查毒停了，照样收件，来了再补', '', [
    [deliveries, 'waits while the gateway is away and arrives when it is back'],
    [
      'test/attachments/harmful-files.test.ts',
      'is refused, waits while nobody answers, and is not taken where nobody was named',
    ],
  ]),
  row('R11', '存文件的盘满了', '', [[full, 'an upload that finds no room %s is refused whole']]),
  row(
    'R12',
    '数据库的盘满了',
    '',
    [[full, 'what cannot be logged is not done, and is done when it is sent again']],
    'WAL 所在的盘写满没有测试',
  ),
  row('R13', '日志的盘满了或没人收日志', '', [
    [program, 'when its log finds no room, it goes on'],
    [program, 'when nobody reads its log any more, it goes on'],
  ]),
  row('R14', '几百条慢线', '', [
    [lines, 'three hundred heads and two hundred bodies that never end hold up nobody'],
  ]),
  row('R15', '一万个会话', '', [
    ['test/security/many-sessions.test.ts', 'ten thousand idle sessions slow nobody down'],
    ['test/accounts/tidy.test.ts', 'what has run out is cleared away, what still counts stays'],
  ]),
  row('R16', '一千条空连接', '', [
    [
      'test/platform/web/many-connections.test.ts',
      'everybody else is served, and the slow are let go',
    ],
  ]),
  row('R17', '连接池用尽', '', [
    [
      faults,
      'a statement that takes too long, a lock that is held too long and a pool that is empty pass',
    ],
    [faults, 'more requests than can be answered are turned away at once, and then no longer'],
  ]),
  row('R18', '长锁、慢语句', '', [
    [
      faults,
      'a statement that takes too long, a lock that is held too long and a pool that is empty pass',
    ],
    [faults, 'two who wait for each other both get through'],
  ]),
  row('R19', '叫停时把手上的办完', '', [
    [program, 'told to end, it takes nothing new, answers what it has, and ends with 0'],
  ]),
  row('R20', '数据库还没起来', '', [
    [program, 'without its database it ends with a line that says so, and serves nothing'],
    [
      'test/security/forms-from-elsewhere.test.ts',
      'what watches the hall learns whether it is up, and nothing else',
    ],
  ]),
  row('R21', '几个进程一起升级库', '', [
    [migrate, 'of three that start at once on an empty database one migrates, the others wait'],
    [
      'test/platform/database/embedded/cluster.test.ts',
      'by four processes at once makes one server',
    ],
  ]),
  row('R22', '升级到一半失败', '', [
    [
      migrate,
      'one that fails in the middle leaves nothing of itself, and is done once it is mended',
    ],
  ]),
  row(
    'R23',
    '退回再升级',
    '',
    [
      [
        'test/platform/backup/backup.test.ts',
        'a backup of a working hall is restored whole and proves itself',
      ],
    ],
    '库结构只往前走；退回靠备份，所以没有 down',
  ),
  row(
    'R24',
    '备份和恢复',
    'GB 8.1.4.9',
    [
      [
        'test/platform/backup/backup.test.ts',
        'a backup of a working hall is restored whole and proves itself',
      ],
    ],
    '十万件、1 GB 文件的计时演练没有做',
  ),
  row('R25', '恢复到某一刻', 'GB 8.1.4.9', [
    [
      'test/platform/backup/point-in-time.test.ts',
      'what was filed before is there and proven, what came after is not',
    ],
  ]),
  row(
    'R26',
    '主库没了换备库',
    'GB 8.1.4.9',
    [
      [
        'test/platform/fail-over.test.ts',
        'nothing that was acknowledged is lost, and the other serves on',
      ],
    ],
    '要装真的程序，用 FAULTS=1 才跑',
  ),
  row(
    'R27',
    '时钟、时区、零点',
    '',
    [
      ['test/kernel/day.test.ts', '%s is %s in China'],
      ['test/kernel/day.test.ts', 'does not depend on the host being in %s'],
      ['test/audit/record.test.ts', 'holds after many writes at once, numbered without gaps'],
    ],
    '运行中时钟跳一小时没有测试',
  ),
  row(
    'R28',
    '很大的上传',
    '',
    [
      [lines, 'a body of many megabytes in pieces is cut off long before its end'],
      [
        'test/platform/web/nginx.test.ts',
        'what is too large is refused before it is sent, and slow senders hold up nobody',
      ],
    ],
    '二十个同时、事件循环的延迟没有量',
  ),
  row('R29', '传到一半断了', '', [
    [lines, 'bodies cut off half way leave nothing, and cost no other'],
  ]),
  row(
    'R30',
    '很大的导出',
    '',
    [
      [
        'test/platform/web/broken-off.test.ts',
        'a download that its visitor stops is no fault in the log',
      ],
    ],
    '一百万行的内存和首字节没有量',
  ),
  row(
    'R31',
    '一百万件时的列表',
    '',
    [
      ['test/plans/hot-queries.test.ts', '%s reads no large table from end to end'],
      [
        'test/plans/hot-queries.test.ts',
        'a list of the desk is read in its order, not sorted, and goes on where it stopped',
      ],
    ],
    '时间用 `npm run bench` 量',
  ),
  row('R32', '连跑一小时', '', [], '没有做'),
  row('R33', '没人接住的故障', '', [
    [program, 'a fault that nobody caught is logged, and it ends as when it is told to, with 1'],
    ['test/platform/mount.test.ts', 'a fault of a page is a 500 without its words'],
  ]),
  row('R34', '坏掉的会话、任务和密文各坏各的', '', [
    [damaged, 'the session %s is nobody’s, and nobody else is disturbed by it'],
    [damaged, 'a sealed value that does not open fails on its own page alone'],
    ['test/upkeep/system.test.ts', 'a job that gave up is shown, tried again, and taken out'],
  ]),
  row('R35', '文件不见了或被改了', '', [
    [
      damaged,
      'of which a byte was changed is not handed out: 409, on record, until it is put back',
    ],
    [
      damaged,
      'that is gone is said to be: 410, on record, and counted on the page of the operator',
    ],
    [
      'test/platform/backup/backup.test.ts',
      'a file that a row names and that is gone is named, and no archive is left',
    ],
  ]),
] as const
