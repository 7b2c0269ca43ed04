// 网址: an address elsewhere that a guide may lead to.

/** True for a whole address of the web without spaces or brackets; other schemes could run a script. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"']+$/.test(text)
}
