// Statements that come again and again get a name: a connection then parses and plans each of them once,
// which for a page of the desk took longer than all that it asked for.

export interface StatementNames {
  /** Undefined for what has not come often, or carries nothing: it goes without a name. */
  nameOf(text: string, values: readonly unknown[]): string | undefined
  /** What had this name is prepared anew under another one, because the tables it reads have changed. */
  forget(text: string): void
}

/** As often a statement has come before it is thought to come again. */
const oftenEnough = 3
/** A connection keeps the plans of all of them: some tens of kilobytes each. */
const mostNames = 400
const mostTexts = 4000

export function statementNames(): StatementNames {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  let given = 0
  return {
    nameOf(text, values) {
      if (values.length === 0) return undefined
      const name = names.get(text)
      if (name !== undefined || names.size >= mostNames) return name
      const times = (seen.get(text) ?? 0) + 1
      if (times < oftenEnough) {
        if (seen.size >= mostTexts) seen.clear()
        seen.set(text, times)
        return undefined
      }
      seen.delete(text)
      names.set(text, `s${(given += 1)}`)
      return names.get(text)
    },
    forget: (text) => void names.delete(text),
  }
}

/** A named statement whose tables got other columns, as an upgrade under way gives them. */
export function isOutdatedPlan(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  return code === '0A000' && typeof message === 'string' && /cached plan/.test(message)
}
