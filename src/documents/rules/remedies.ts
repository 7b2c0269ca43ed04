// 救济途径: how to contest a letter, in the words of the law.
import type { RemedyFacts } from '../facts.ts'

/** 60 days to ask for reconsideration (行政复议法 第二十条), six months to sue (行政诉讼法 第四十六条). */
export function remediesText(remedies: RemedyFacts, title: string): string {
  const { reconsiderationOrgan, onlineChannelUrl, court, reconsiderationFirst } = remedies
  const online = `（网上申请：${onlineChannelUrl}）`
  if (reconsiderationFirst) {
    return (
      `如不服本${short(title)}，应当先自收到之日起60日内向${reconsiderationOrgan}申请行政复议` +
      `${online}；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向${court}提起行政诉讼。`
    )
  }
  return (
    `如不服本${short(title)}，可以自收到之日起60日内向${reconsiderationOrgan}申请行政复议${online}，` +
    `也可以自收到之日起6个月内依法直接向${court}提起行政诉讼。`
  )
}

/** False unless organ, online channel and court are all named. */
export function areComplete(remedies: RemedyFacts | null): remedies is RemedyFacts {
  if (remedies === null) return false
  const { reconsiderationOrgan, onlineChannelUrl, court } = remedies
  return [reconsiderationOrgan, onlineChannelUrl, court].every((part) => part.trim() !== '')
}

function short(title: string): string {
  return /(决定书|通知书|裁决书)$/u.exec(title)?.[1]?.replace('决定书', '决定') ?? '决定'
}
