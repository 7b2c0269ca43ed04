// What a person is told about a file that is not taken.
import type { Acceptance, FileRefusal, ScanState } from './types.ts'

/** What its owner is told of a file that was taken. */
export const scanWords: Readonly<Record<ScanState, string>> = {
  clean: '已查毒',
  'not-scanned': '没有查毒',
  waiting: '正在查毒',
  infected: '查出病毒，不能用，请删掉重传',
}

const sentences: Readonly<Record<FileRefusal, (acceptance: Acceptance) => string>> = {
  empty: () => '是空文件（0 字节），请重新选择',
  'too-large': ({ largest }) => `太大了，请换 ${Math.floor(largest / 1024 / 1024)} MB 以内的`,
  'wrong-type': ({ endings }) => `不是能收的格式，请换成 ${endings.join('、').toUpperCase()} 格式`,
  'not-what-it-says': ({ endings }) =>
    `的内容和文件名对不上，请重新导出为 ${endings.join('、').toUpperCase()} 格式再传`,
  'unreadable-picture': () => '打不开，照片可能没传完整，请重新拍一张',
  'too-many-pixels': () => '像素太高（超过 6000 万），请关掉手机相机的高像素模式，重新拍一张',
  'active-pdf': () => '里面带有脚本、程序或者别的文件，请用“打印为 PDF”另存一份再传',
  'locked-pdf': () => '加了密码或者限制，打不开，请另存一份不加密的再传',
  'trailing-bytes': () => '后面还接着别的内容，请用“打印为 PDF”另存一份再传',
  'archive-bomb': () => '里面的内容大得不正常，请另存一份再传',
  macros: () => '里面有宏，请另存为不带宏的文件再传',
  infected: () => '查出病毒，没有收下，请换一台电脑重新做一份',
  'no-scanner': () => '没有收下：本站还没有接上查毒服务，暂时不能传文件，请联系本站管理员',
}

/** “户口簿.jpg”太大了，请换 10 MB 以内的 */
export function fileSentence(name: string, refusal: FileRefusal, acceptance: Acceptance): string {
  return `“${name}”${sentences[refusal](acceptance)}`
}
