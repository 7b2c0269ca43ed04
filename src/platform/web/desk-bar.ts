// The bar of the desk and the administration: one line, whatever number of pages there are.
import type { Shell, ShellLink } from './shell.ts'

/** As many names as stand beside the hall's own on a screen of 1280 pixels. */
const inOneLine = 8

/** The pages used most in the bar, the others under 更多, which names the one where somebody is. */
export function deskBar(links: readonly ShellLink[]): Shell['bar'] {
  if (links.length <= inOneLine) return { first: links, more: [], moreName: '更多' }
  const first = links.slice(0, inOneLine - 1)
  const more = links.slice(inOneLine - 1)
  const here = more.find(({ current }) => current)
  return { first, more, moreName: here === undefined ? '更多' : `更多：${here.label}` }
}
