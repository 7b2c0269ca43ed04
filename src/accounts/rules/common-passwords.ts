// Passwords and words that attackers try first, here and everywhere.

export const commonPasswords: ReadonlySet<string> = new Set(
  `
  123456789 12345678 1234567890 987654321 87654321 0987654321 123123123 123456123456 123456789a
  a123456789 a12345678 a1234567 aa123456 aa12345678 aa123456789 abc123456 abcd1234 abcd12345
  123456abc 1234abcd 12341234 11223344 1122334455 112233445566 11112222 12344321 123454321
  147258369 741852963 159357456 123698745 1qaz2wsx 1qaz2wsx3edc 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y
  qwer1234 qwer123456 qwert12345 qwerty123 qwerty123456 asdf1234 asdfghjk zxcv1234 zxcvbnm123
  q1w2e3r4 q1w2e3r4t5 qazwsxedc qazwsx123 1qazxsw2 zaq12wsx zaq1xsw2 !qaz2wsx qwerasdf asdfqwer
  5201314520 52013145201314 1314520520 5211314521 521521521 520520520 woaini520 woaini521
  woaini1314 woaini123 woaini5201314 woaiwojia 201314520 7758521521 584131421 5845201314
  20082008 20252025 20262026 20272027 19491001 19901010 88888888 66666666 99999999 00000000
  11111111 168168168 188188188 518518518 888666888 666888666 789456123 456789123 321321321
  a1b2c3d4 a1s2d3f4 p@ssw0rd passw0rd p@ssword pa55word trustno1 iloveyou1 football1 letmein1
  michael1 superman1 princess1 sunshine1 baseball1 dragon123 monkey123 master123 shadow123
  `
    .trim()
    .split(/\s+/),
)

/** Alone, or with digits and signs before or after, they are no password either. */
export const commonWords: ReadonlySet<string> = new Set(
  `
  password passwd passphrase pass admin administrator root guest user test testtest tester demo
  welcome letmein login master secret changeme default iloveyou loveyou sunshine princess dragon
  monkey football superman batman michael shadow computer internet windows google hello
  helloworld qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qwe qweasd qweasdzxc
  asd asdasd abc abcabc abcd abcdef aaa aaaa woaini woaiwojia wodemima mima nihao shengri zhongguo
  china beijing shanghai taobao weixin wechat alipay tencent baidu huawei xiaomi
  yizhan zhengwu zhengfu zwfw dating bangong bangongshi fuwu fuwudating zhengwufuwu zhengwuting
  wangshang wangshangdating portal gov govcn service egov xingzheng shenpi banshi
  qinghai qinghaisheng qinghaihu xining yushu guoluo haixi haibei haidong hainan huangnan geermu
  golmud sanjiangyuan zaduo gonghe tongren delingha kunlun zhaxidele tashidelek
  密码 我的密码 青海 青海省 西宁 政务 政务服务 一站 我爱你 中国
  `
    .trim()
    .split(/\s+/),
)
