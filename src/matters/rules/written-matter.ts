// 事项怎么写: '名称（编码）' as a list gives it, a bare code, or a name that only one matter has.
import { asCode, isBasicCode } from './codes.ts'

export interface Listed {
  readonly code: string
  readonly name: string
}

export function matterWords({ name, code }: Listed): string {
  return `${name}（${code}）`
}

/** The codes of the lines; what names no matter, or several, stays as it was written. */
export function codesWritten(text: string, all: readonly Listed[]): readonly string[] {
  return text
    .normalize('NFKC')
    .split(/[\n\r;；]+/u)
    .flatMap((line) => (/^[A-Z\d\s,、]+$/iu.test(line) ? line.split(/[\s,、]+/u) : [line]))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => codeOf(line, all))
}

function codeOf(line: string, all: readonly Listed[]): string {
  const code = asCode(/\(([A-Z\d]{10,12})\)$/iu.exec(line)?.[1] ?? line)
  if (isBasicCode(code)) return code
  const named = all.filter(({ name }) => name.normalize('NFKC') === line)
  return named.length === 1 ? (named[0]?.code ?? line) : line
}
