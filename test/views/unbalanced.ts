// A small check that html closes what it opens, in order.

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** A tag with quoted attributes, so that '>' inside a value does not end it. */
const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*(\/?)>/g

/** The faults found: what was closed without being open, left open, or is not a tag at all. */
export function unbalanced(html: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  const text = html.replace(/^<!doctype html>/i, '').replace(tag, (_all, slash: string, name: string, _a: string, self: string) => {
    if (slash === '/') {
      const last = open.pop()
      if (last !== name) faults.push(`</${name}> closes <${last ?? 'nothing'}>`)
    } else if (!empty.has(name) && self !== '/') open.push(name)
    return ''
  })
  if (/[<>]/.test(text)) faults.push(`stray mark: ${/.{0,30}[<>].{0,30}/.exec(text)?.[0]}`)
  return [...faults, ...open.map((name) => `<${name}> is left open`)]
}
