// From where somebody is signed in, in words that he recognises and that tell nobody else much.

/** 'Chrome，Windows'; empty when the browser does not say. */
export function deviceOf(userAgent: string | undefined): string {
  const agent = (userAgent ?? '').slice(0, 500)
  return [nameIn(agent, browsers), nameIn(agent, systems)].filter((one) => one !== '').join('，')
}

/** An address without its end: '10.20.*.*', '2409:8a00:*'; empty when there is none. */
export function maskedNetwork(ip: string | null | undefined): string {
  if (ip === null || ip === undefined) return ''
  const four = /(?:^|^::ffff:)(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}$/i.exec(ip)?.[1]
  if (four !== undefined) return `${four}.*.*`
  const groups = ip.split(':')
  return ip.includes(':') ? `${groups.slice(0, 2).join(':')}:*` : ''
}

type Names = readonly (readonly [pattern: RegExp, name: string])[]

/** In this order: many browsers also name those that they descend from. */
const browsers: Names = [
  [/MicroMessenger\//, '微信'],
  [/AlipayClient\//, '支付宝'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/QQBrowser\//, 'QQ 浏览器'],
  [/UCBrowser\//, 'UC 浏览器'],
  [/HuaweiBrowser\//, '华为浏览器'],
  [/MiuiBrowser\//, '小米浏览器'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: Names = [
  [/OpenHarmony|HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

function nameIn(agent: string, names: Names): string {
  return names.find(([pattern]) => pattern.test(agent))?.[1] ?? ''
}
