// What a person is told about a file that is not taken.
import type { Acceptance, FileRefusal } from './types.ts'

const sentences: Readonly<Record<FileRefusal, (acceptance: Acceptance) => string>> = {
  empty: () => '是空文件（0 字节），请重新选择',
  'too-large': ({ largest }) => `太大了，请换 ${Math.floor(largest / 1024 / 1024)} MB 以内的`,
  'wrong-type': ({ endings }) => `不是能收的格式，请换成 ${endings.join('、').toUpperCase()} 格式`,
  'not-what-it-says': ({ endings }) =>
    `的内容和文件名对不上，请重新导出为 ${endings.join('、').toUpperCase()} 格式再传`,
  'unreadable-picture': () => '打不开，照片可能没传完整，请重新拍一张',
}

/** “户口簿.jpg”太大了，请换 10 MB 以内的 */
export function fileSentence(name: string, refusal: FileRefusal, acceptance: Acceptance): string {
  return `“${name}”${sentences[refusal](acceptance)}`
}
