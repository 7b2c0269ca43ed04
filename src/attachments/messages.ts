// What a person is told about a file that is not taken.
import { inChinese, saying } from '../platform/i18n/translate.ts'
import type { Saying } from '../platform/i18n/translate.ts'
import type { Acceptance, FileRefusal, ScanState } from './types.ts'

/** What its owner is told of a file that was taken. */
export const scanWords: Readonly<Record<ScanState, string>> = {
  clean: '已查毒',
  'not-scanned': '没有查毒',
  waiting: '正在查毒',
  infected: '查出病毒，不能用，请删掉重传',
}

/** {formats}: what the place takes; {most}: how many MB. */
export const fileSentences: Readonly<Record<FileRefusal, string>> = {
  empty: '“{name}”是空文件（0 字节），请重新选择',
  'too-large': '“{name}”太大了，请换 {most} MB 以内的',
  'wrong-type': '“{name}”不是能收的格式，请换成 {formats} 格式',
  'not-what-it-says': '“{name}”的内容和文件名对不上，请重新导出为 {formats} 格式再传',
  'unreadable-picture': '“{name}”打不开，照片可能没传完整，请重新拍一张',
  'too-many-pixels': '“{name}”像素太高（超过 6000 万），请关掉手机相机的高像素模式，重新拍一张',
  'active-pdf': '“{name}”里面带有脚本、程序或者别的文件，请用“打印为 PDF”另存一份再传',
  'locked-pdf': '“{name}”加了密码或者限制，打不开，请另存一份不加密的再传',
  'trailing-bytes': '“{name}”后面还接着别的内容，请用“打印为 PDF”另存一份再传',
  'archive-bomb': '“{name}”里面的内容大得不正常，请另存一份再传',
  macros: '“{name}”里面有宏，请另存为不带宏的文件再传',
  infected: '“{name}”查出病毒，没有收下，请换一台电脑重新做一份',
  'no-scanner': '“{name}”没有收下：本站还没有接上查毒服务，暂时不能传文件，请联系本站管理员',
}

/** Why a file was not taken, to be said in the language of the page. */
export function fileFault(name: string, refusal: FileRefusal, acceptance: Acceptance): Saying {
  const { endings, largest } = acceptance
  return saying(fileSentences[refusal], {
    ...{ name, most: Math.floor(largest / 1024 / 1024) },
    formats: endings.map((ending) => ending.toUpperCase()),
  })
}

/** “户口簿.jpg”太大了，请换 10 MB 以内的: for the halls that are plain Chinese. */
export function fileSentence(name: string, refusal: FileRefusal, acceptance: Acceptance): string {
  return inChinese(fileFault(name, refusal, acceptance))
}
