// 身份、会话、权限、跨站: the rows of accounts, sessions, rights and forms from elsewhere.
import { row } from './row.ts'

const password = 'test/accounts/rules/password.test.ts'
const verify = 'test/accounts/verify.test.ts'
const factor = 'test/accounts/pages/desk/second-factor.test.ts'
const outside = 'test/platform/web/from-outside.test.ts'
const answers = 'test/security/every-answer.test.ts'
const elsewhere = 'test/security/forms-from-elsewhere.test.ts'
const matrix = [
  'test/access-matrix.test.ts',
  'every address answers each kind of person as it is written down',
] as const
const policy = [
  'test/seeds/demo-story.test.ts',
  'shows each member of staff exactly what the policy allows',
] as const
const wall = [
  'test/platform/database/scope.test.ts',
  'no statement without a condition gives a row of an application elsewhere',
] as const

export const rowsOfAccess = [
  row('S01', '密码只看长短：公众 8、工作人员 12 起，至少容 64 个字，不截断', 'V6.2.1', [
    [password, 'staff need twelve characters, and the demonstration password would do'],
    ['test/security/passwords-kept.test.ts', 'sixty-four characters count to the last one'],
  ]),
  row('S02', '常见密码、含本站名和本人用户名的密码不收', 'V6.2.4', [
    [password, '%s → %s'],
    [
      'test/accounts/pages/admin/staff.test.ts',
      'an administrator adds a clerk, hands over the link, and the clerk comes in by it',
    ],
  ]),
  row('S03', '密码以 argon2id 存，各有盐，一次至少几十毫秒', 'V11.4.2; GB 8.1.4.8', [
    [
      'test/security/passwords-kept.test.ts',
      'every password is an argon2id hash with a salt of its own',
    ],
    [
      'test/security/passwords-kept.test.ts',
      'a guess costs work, for a name that nobody has as well',
    ],
  ]),
  row('S04', '输错五次锁二十分钟，并发也数得清', 'V6.3.1; GB 8.1.4.1', [
    [verify, 'five lock the account in the database; it opens again after twenty minutes'],
    [verify, 'of many guesses at once no more than five are tried'],
    ['test/platform/web/nginx.test.ts', 'whose address it is says the proxy, and nobody else'],
  ]),
  row('S05', '同一地址试许多名字也要等', 'V6.3.1', [
    ['test/platform/session/throttle.test.ts', 'of twenty at once exactly five pass'],
    [
      'test/accounts/pages/public/register-person.test.ts',
      'one address cannot try names without end',
    ],
  ]),
  row('S06', '有无此人、密码对错、停用与否，回答和用时都一样', 'V6.3.8', [
    [
      'test/accounts/pages/public/sign-in.test.ts',
      'a wrong password and an unknown name answer alike; the name stays, the password does not',
    ],
    [
      'test/accounts/pages/public/sign-in.test.ts',
      'after five failures a name has to wait, known here or not',
    ],
    [verify, 'at the %s door a known and an unknown name ask the database the same'],
    [
      'test/accounts/pages/public/recovery.test.ts',
      'a right claim and wrong ones are answered with the same bytes, number apart',
    ],
  ]),
  row('S07', '没有的名字也算一次密码', 'V6.3.8', [
    [verify, 'an unknown name costs as much as a wrong password'],
  ]),
  row('S08', '正式运行时演示账号一个也用不了', 'V6.3.2; GB 8.1.4.2', [
    [verify, 'nobody of the demonstration in production'],
    ['test/platform/config.test.ts', 'refuses %s=%s'],
  ]),
  row('S09', '首个密码由本人凭一次性链接自己设，管理员看不到', 'V6.4.1', [
    [
      'test/accounts/staff.test.ts',
      'a new member of staff sets his own password by a link that works once',
    ],
  ]),
  row('S10', '找回的链接不可猜、只用一次、限时、库里只存摘要', 'V6.4.3', [
    [
      'test/accounts/pages/public/recovery.test.ts',
      'at the window the card decides; the link sets a new password, once, and ends all sessions',
    ],
    [
      'test/accounts/staff.test.ts',
      'a new member of staff sets his own password by a link that works once',
    ],
  ]),
  row('S11', '工作人员两步验证，绕不过，一码一次', 'V6.3.3; GB 8.1.4.1', [
    [factor, 'the password alone opens nothing; a code opens the desk, once'],
    [factor, 'of one code tried many times at once one opens'],
    [factor, 'a recovery code opens once, and the factor can be removed with another'],
    ['test/accounts/second-factor-gate.test.ts', '%s leads to enrolment'],
  ]),
  row('S12', '改密码、改两步验证要现在的密码，别处都退出', 'V6.2.3; V7.4.3', [
    [
      'test/accounts/pages/public/sign-in.test.ts',
      'a new password ends all other sessions and keeps this one',
    ],
    [factor, 'a half-open door closes after ten minutes, and when the password changes'],
  ]),
  row('S13', '停用、换岗、换部门从下一次请求起算', 'V7.4.2', [
    [
      'test/security/changes-of-staff.test.ts',
      'a post that was ended opens nothing any more, and the log says whose it was and who ended it',
    ],
    [
      'test/security/changes-of-staff.test.ts',
      'who was moved to another department works for that and for no other',
    ],
    [
      'test/security/changes-of-staff.test.ts',
      'a closed account is out with its next request, and the log says so',
    ],
  ]),
  row('S14', '账号和岗位的变动有前有后地记下', 'V2.3.5; GB 8.1.4.2', [
    [
      'test/security/changes-of-staff.test.ts',
      'a closed account is out with its next request, and the log says so',
    ],
    [
      'test/accounts/rules/grants.test.ts',
      'no account that stays within one duty both administers and decides',
    ],
  ]),
  row('S15', '登录换会话号，旧号作废', 'V7.2.4', [
    [
      'test/platform/session/sign-in.test.ts',
      'signing in changes the session id, drops what was planted and kills the old id',
    ],
  ]),
  row('S16', '退出在库里也退出，正在跑的请求带不回来', 'V7.4.1', [
    [
      'test/accounts/pages/public/sign-in.test.ts',
      'the session id changes, and signing out ends it in the database',
    ],
    [
      'test/platform/session/steady-store.test.ts',
      'a request under way while somebody signs out does not bring the session back',
    ],
  ]),
  row('S17', '半小时不动或满十二小时要重新登录', 'V7.3.1; GB 8.1.4.1', [
    [outside, '%s has to sign in again, and nothing before'],
  ]),
  row('S18', '会话的 cookie 只归本站；没有密钥不启动', 'V3.3.1', [
    [outside, 'a session comes in a cookie of this host alone'],
    ['test/platform/config.test.ts', 'refuses %s=%s'],
  ]),
  row('S19', '只看不填的访客没有会话', '', [[answers, 'a visitor who only reads has no session']]),
  row('S20', '会话在数据库里，重启还在，号以摘要存，过期的清走', 'V7.2.1', [
    [
      'test/platform/session/sign-in.test.ts',
      'signing in changes the session id, drops what was planted and kills the old id',
    ],
    [
      'test/platform/kill-under-load.test.ts',
      'what was acknowledged is there once and whole, whatever was killed',
    ],
    ['test/accounts/tidy.test.ts', 'what has run out is cleared away, what still counts stays'],
    [
      'test/security/many-sessions.test.ts',
      'no row of a session holds the number that its browser has',
    ],
  ]),
  row(
    'S21',
    '本人看得到、关得掉自己的登录；管理员可以退出一个人的全部登录，停用账号即全部退出',
    'V7.4.5',
    [
      [
        'test/accounts/pages/public/sessions.test.ts',
        'lists one’s own sessions with device and network, and nobody else’s',
      ],
      [
        'test/accounts/pages/public/sessions.test.ts',
        'signs out everywhere at once, and of others nobody',
      ],
      [
        'test/accounts/pages/admin/staff.test.ts',
        'posts are granted and ended, accounts closed, on the page of the person',
      ],
    ],
  ),
  row('S22', '登录过期，填的还在，回到原处', 'V3.7.2', [
    [
      'test/accounts/pages/public/resume.test.ts',
      'is offered again after signing in, and kept when one says so',
    ],
  ]),
  row('S23', '要紧的事隔一刻钟再问一次密码', 'V7.5.3', [
    [
      'test/accounts/pages/confirmation.test.ts',
      'a grant in a session of an hour waits for the password and loses nothing typed',
    ],
    [
      'test/privacy/own-data.test.ts',
      'after a quarter of an hour the password is asked for once more',
    ],
  ]),
  row('S24', '没有写明谁能进的地址，谁也进不了', 'V8.1.1', [
    matrix,
    [
      'test/security/forms-of-others.test.ts',
      'every form, sent by all others, is refused where the matrix forbids it, and where it lacks its own token',
    ],
    [
      'test/security/forms-of-others.test.ts',
      'every link, followed by all others, is refused where the matrix forbids it',
    ],
  ]),
  row('S25', '别人的件等于不存在', 'V8.2.2', [
    ['test/accounts/missing-right.test.ts', '%s learns of no application of others (%s)'],
    matrix,
    ['test/applications/pages/public/submission.test.ts', 'does not exist for somebody else'],
  ]),
  row('S26', '县看县、州看州、省看省', 'V8.4.1', [
    policy,
    wall,
    [
      'test/platform/database/scope.test.ts',
      'the prefecture and the province see what their counties see, drafts nobody',
    ],
  ]),
  row('S27', '表单里多带的栏改不了不该改的', 'V8.2.3', [
    [
      'test/applications/correction.test.ts',
      'changes nothing but what was asked, whatever else is sent',
    ],
    ['test/platform/mount.test.ts', 'a body with %s is none of our forms'],
  ]),
  row('S28', '每个文件逐件查权限', 'V8.2.2', [
    matrix,
    [
      'test/applications/pages/public/progress.test.ts',
      'never serves the paper of another application under its own address',
    ],
  ]),
  row('S29', '换写法的网址绕不过去', 'V4.1.3', [
    [outside, '%s is no way round the door of the desk'],
  ]),
  row('S30', '流程只走列明的步，不能办自己的件', 'V2.3.1', [
    [
      'test/applications/advance.test.ts',
      'who is an applicant cannot withdraw another’s application, or act as a clerk on his own',
    ],
    ['test/applications/racing/two-clerks.test.ts', 'every row of the table was raced'],
  ]),
  row('S31', '要紧的事两个人办', 'V2.3.5', [
    [
      'test/licences/licences.test.ts',
      'a revocation waits for the holder, needs a second person, and is shown to whoever verifies',
    ],
    [
      'test/licences/amendments.test.ts',
      '注销 needs a second person, and then the licence can neither be changed nor renewed',
    ],
    [
      'test/applications/papers.test.ts',
      'a correction needs a reason, other words and a second person',
    ],
    [
      'test/matters/pages/admin/edit.test.ts',
      'the draft is stored, compared, reviewed by two people and published',
    ],
    ['test/applications/advance.test.ts', 'cannot be signed by who examined it'],
  ]),
  row('S32', '查进度要第二个号，猜不出', 'V8.2.2', [
    [
      'test/applications/pages/public/look-up.test.ts',
      'a number is closed for a while after five wrong codes, the right one included',
    ],
    [
      'test/applications/pages/public/look-up.test.ts',
      'a wrong code and an unknown number are told in the same words',
    ],
  ]),
  row('S33', '列表、搜索、导出和详情同一个范围', 'V8.2.2', [
    policy,
    [
      'test/seeds/demo-story.test.ts',
      'shows applicants their own, visitors nothing, the system everything',
    ],
  ]),
  row('S34', '每次提交都要本会话的令牌；别的网站交来的，令牌对也不收', 'V3.5.1', [
    ['test/platform/mount.test.ts', 'missing, invented, repeated or of another session is refused'],
    [elsewhere, 'nobody is signed in by a form of another site (%s)'],
  ]),
  row('S35', '打开网页不改任何东西', 'V3.5.3', [
    [answers, 'reading changes nothing but who read, how often, and until when he is signed in'],
    [elsewhere, '%s makes no other verb'],
  ]),
  row('S36', '登录表单也要令牌，登录后换新', 'V3.5.1', [
    [elsewhere, 'the token of before signing in is refused after it'],
  ]),
  row('S37', '别的网站读不了回答', 'V3.4.2', [
    [answers, 'no other site may read an answer but the open catalogue, and nobody is led to one'],
    [elsewhere, 'no browser is told that another site may ask with its cookies'],
  ]),
  row('S38', '只往本站跳', 'V3.7.2', [['test/platform/safe-path.test.ts', '%j is not']]),
  row('S39', '主机名和代理头骗不了人', 'V4.1.3', [
    ['test/platform/known-host.test.ts', 'is not reached as %s'],
    ['test/platform/config.test.ts', 'proxies are trusted by address, or by their number'],
  ]),
] as const
