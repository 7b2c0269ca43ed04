// 电子监察与效能: the door. What the portal and the seeds may ask.
export { watch } from './watch.ts'
export type { Watched } from './watch.ts'
export { turnAlert } from './turn-alert.ts'
export { issueOrder } from './orders.ts'
export { advanceRectification } from './advance-rectification.ts'
export { publicRatings } from './queries/public-ratings.ts'
export type { PublicRatings } from './queries/public-ratings.ts'
export { paths as supervisionPaths } from './paths.ts'
