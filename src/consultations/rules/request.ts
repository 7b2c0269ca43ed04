// What a request needs before it may go out, asked of each line of the form.

export interface TypedRequest {
  readonly department: string
  readonly question: string
  readonly termDays: string
  readonly mandatory: boolean
}

export interface ReadRequest {
  readonly departmentId: string
  readonly question: string
  readonly termDays: number
  readonly mandatory: boolean
}

export type RequestFault =
  | ('no-department' | 'unknown-department' | 'named-twice' | 'own-department')
  | ('no-question' | 'question-too-long' | 'term-wrong')

export interface LineFault {
  readonly line: number
  readonly field: 'department' | 'question' | 'days'
  readonly fault: RequestFault
}

const longestQuestion = 2000
const longestTerm = 60

/** A line in which nothing was written is no request. */
export function isBlankLine({ department, question }: TypedRequest): boolean {
  return !saysSomething(department) && !saysSomething(question)
}

/** Spaces of any width are no words. */
export function saysSomething(text: string): boolean {
  return /[^\p{Z}\p{C}\s]/u.test(text)
}

/**
 * Reads the lines that are not blank. A question left empty is that of the line above; `named` finds
 * the department of a name.
 */
export function readRequests(
  lines: readonly TypedRequest[],
  named: ReadonlyMap<string, string>,
  ownDepartmentId: string,
): { readonly requests: readonly ReadRequest[]; readonly faults: readonly LineFault[] } {
  const requests: ReadRequest[] = []
  const faults: LineFault[] = []
  let above = ''
  for (const [line, typed] of lines.entries()) {
    if (isBlankLine(typed)) continue
    const question = saysSomething(typed.question) ? typed.question.trim() : above
    above = question
    const departmentId = named.get(typed.department.trim()) ?? null
    const known = requests.some((one) => one.departmentId === departmentId)
    const department = departmentFault(typed, departmentId, known, ownDepartmentId)
    const found: LineFault[] = []
    if (department !== null) found.push({ line, field: 'department', fault: department })
    if (question === '') found.push({ line, field: 'question', fault: 'no-question' })
    if (question.length > longestQuestion) {
      found.push({ line, field: 'question', fault: 'question-too-long' })
    }
    const termDays = termOf(typed.termDays)
    if (termDays === null) found.push({ line, field: 'days', fault: 'term-wrong' })
    faults.push(...found)
    if (found.length > 0 || departmentId === null || termDays === null) continue
    requests.push({ departmentId, question, termDays, mandatory: typed.mandatory })
  }
  return { requests, faults }
}

/** Whole working days between one and sixty; null for anything else. */
export function termOf(text: string): number | null {
  const days = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
  return days >= 1 && days <= longestTerm ? days : null
}

function departmentFault(
  { department }: TypedRequest,
  departmentId: string | null,
  namedBefore: boolean,
  ownDepartmentId: string,
): RequestFault | null {
  if (!saysSomething(department)) return 'no-department'
  if (departmentId === null) return 'unknown-department'
  if (departmentId === ownDepartmentId) return 'own-department'
  return namedBefore ? 'named-twice' : null
}
