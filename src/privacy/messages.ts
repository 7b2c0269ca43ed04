// What the pages about one's own data say.
export const closureFaults = {
  understood: '请看过上面的说明，再勾选',
} as const
