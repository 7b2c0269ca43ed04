// 门户: the door, for the application alone.
export { demonstrationNotice, provinceOf, shellLinks, signInFor } from './shell.ts'
