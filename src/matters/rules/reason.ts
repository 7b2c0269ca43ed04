// 原因: every change that the public can see says why.

export const shortestReason = 5
export const longestReason = 500

export function isReason(text: string): boolean {
  const length = [...text.trim()].length
  return length >= shortestReason && length <= longestReason
}
