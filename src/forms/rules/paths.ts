// Names of questions: keys in a definition, paths in answers ('members.0.name'), ids on a page.

/** A key begins with a letter and is none of the names that objects have of their own. */
export function isKey(key: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9]{0,39}$/.test(key) && !reserved.has(key)
}

const reserved = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

export function rowPath(group: string, row: number): string {
  return `${group}.${row}`
}

/** The question of a path, whichever row it stands in: 'members.photo' for 'members.0.photo'. */
export function questionPath(path: string): string {
  return path.replace(/\.\d+\./, '.')
}

/** The name that a control posts under. */
export function controlName(path: string): string {
  return `answers.${path}`
}

/** The id of the control that takes the focus. */
export function fieldId(path: string, prefix: string): string {
  return `${prefix}-${path.replaceAll('.', '-')}`
}
