// Words as they are kept, whatever was pasted: clean ends, nothing that shows nothing, nothing that turns the
// order of what stands beside it.

/** Overrides and embeddings of direction: they could make a clerk read 不合格 as 合格. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** What is neither a blank nor a sign without a shape of its own. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Cc}\s\u2800]/u

/** One line: breaks and tabs become spaces. */
export function oneLine(value: string): string {
  return shown(value.replace(/[\s\p{Cc}]+/gu, ' '))
}

/** Browsers send CR LF; a line break counts as one character, as people count it. */
export function ownLines(value: string): string {
  return shown(value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''))
}

/**
 * One line of a name in its own script: joiners and the narrow space shape Mongolian letters and stay, marks for
 * breaking lines came along from a web page.
 */
export function ownScript(value: string): string {
  return shown(
    value.replace(/[\u200b\u2060\ufeff\u00ad]/g, '').replace(/(?:[^\S\u202f]|\p{Cc})+/gu, ' '),
  )
}

/** True for what nobody can see. */
export function isBlank(value: string): boolean {
  return !visible.test(value)
}

function shown(value: string): string {
  const text = value.replace(turning, '').trim()
  return isBlank(text) ? '' : text
}
